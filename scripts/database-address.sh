# shellcheck shell=bash
# For `backup` and `restore`: turns the settings that name the database into libpq's own variables, so that no
# password ever stands on a command line, where everybody on the machine could read it. Whoever reads this in has a
# `refuse MESSAGE` that says what is wrong with the settings and ends.

# read_secret NAME: sets NAME from the file that NAME_FILE names, where NAME itself is not set.
read_secret() {
  local file_setting="${1}_FILE"
  [ -z "${!1:-}" ] && [ -n "${!file_setting:-}" ] || return 0
  [ -r "${!file_setting}" ] || refuse "$file_setting names a file that cannot be read"
  printf -v "$1" '%s' "$(<"${!file_setting}")"
}

decode_percents() {
  local text=${1//\\/\\\\}
  printf '%b' "${text//%/\\x}"
}

read_database_address() {
  read_secret DATABASE_URL
  read_secret DATABASE_PASSWORD
  if [ -n "${DATABASE_URL:-}" ]; then
    [[ "$DATABASE_URL" =~ ^postgres(ql)?://(([^@/?]*)@)?([^/?]*)(/([^?]*))?(\?(.*))?$ ]] ||
      refuse 'DATABASE_URL must look like postgresql://user:password@host:5432/name'
    local user=${BASH_REMATCH[3]} hosts=${BASH_REMATCH[4]} name=${BASH_REMATCH[6]} options=${BASH_REMATCH[8]}
    PGUSER=$(decode_percents "${user%%:*}")
    if [[ "$user" == *:* ]]; then PGPASSWORD=$(decode_percents "${user#*:}"); fi
    PGDATABASE=$(decode_percents "$name")
    read_hosts "$hosts"
    read_options "$options"
  elif [ -z "${PGHOST:-}${PGSERVICE:-}${PGDATABASE:-}" ]; then
    refuse 'DATABASE_URL is missing: the address of the database (or set PGHOST, PGUSER, PGDATABASE, PGPASSWORD)'
  fi
  [ -n "${PGPASSWORD:-}" ] || PGPASSWORD=${DATABASE_PASSWORD:-}
  if [ -n "$PGPASSWORD" ]; then export PGPASSWORD; else unset PGPASSWORD; fi
  export PGHOST PGPORT PGUSER PGDATABASE PGCONNECT_TIMEOUT="${PGCONNECT_TIMEOUT:-10}"
}

read_hosts() {
  local host
  PGHOST='' PGPORT=''
  for host in ${1//,/ }; do
    [[ "$host" =~ ^(\[([^]]*)\]|([^:]*))(:([0-9]+))?$ ]] || continue
    PGHOST+="${PGHOST:+,}$(decode_percents "${BASH_REMATCH[2]}${BASH_REMATCH[3]}")"
    PGPORT+="${PGPORT:+,}${BASH_REMATCH[5]:-5432}"
  done
}

# Those that libpq shares with the product's driver; the others mean nothing to it.
read_options() {
  local option value
  for option in ${1//&/ }; do
    value=$(decode_percents "${option#*=}")
    case ${option%%=*} in
      host) PGHOST=$value ;;
      sslmode) export PGSSLMODE="${value/no-verify/require}" ;;
      sslrootcert) export PGSSLROOTCERT="$value" ;;
      sslcert) export PGSSLCERT="$value" ;;
      sslkey) export PGSSLKEY="$value" ;;
      options) export PGOPTIONS="$value" ;;
    esac
  done
}

# Leaves `key` empty where backups are not encrypted.
read_backup_key() {
  key=''
  read_secret BACKUP_KEY
  [ -z "${BACKUP_KEY_FILE:-}" ] || [ -n "${BACKUP_KEY:-}" ] || refuse 'BACKUP_KEY_FILE names an empty file'
  [ -n "${BACKUP_KEY:-}" ] || return 0
  [ "${#BACKUP_KEY}" -ge 16 ] ||
    refuse 'BACKUP_KEY must have at least 16 characters, for example from: openssl rand -base64 48'
  key=env:BACKUP_KEY
  export BACKUP_KEY
}

# is_placeholder SECRET: whether it is what stands in a template for one, or a few characters over and over.
is_placeholder() {
  local secret=${1,,} length
  [ -n "$secret" ] || return 1
  [[ "$secret" =~ change.?me|replace.?me|placeholder|example|your.?secret ]] && return 0
  for length in 1 2 3 4; do [ -n "${secret//"${secret:0:length}"/}" ] || return 0; done
  return 1
}

cipher() { openssl enc -aes-256-cbc -pbkdf2 -iter 600000 -salt -pass "$key" "$@"; }

# open_backup FILE [encrypted]: its dump on standard output, in a pipe and never on the disk.
open_backup() {
  if [ "${2:-}" = encrypted ]; then cipher -d -in "$1"; else cat -- "$1"; fi
}
