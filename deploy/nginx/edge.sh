#!/bin/sh
# Runs Nginx as the edge of ORCA Studio. Writes its configuration from the templates beside this file, waits until
# everything behind it has an address, becomes Nginx (so that signals are Nginx's own), and leaves a watcher beside it:
# Nginx looks names up once, so somebody has to tell it when replicas come and go, or when there is a new certificate.
set -eu

templates=$(cd "$(dirname "$0")" && pwd)

refuse() {
  echo "edge: $1" >&2
  exit 78
}

settings() {
  [ -n "${APP_URL:-}" ] || refuse 'APP_URL is missing: the address that people use, such as https://orca.example.org'
  EDGE_ORIGIN=${APP_URL%/}
  EDGE_NAME=${EDGE_ORIGIN#*://}
  EDGE_NAME=${EDGE_NAME%:*}
  EDGE_TLS=${EDGE_TLS:-off}
  case "$EDGE_TLS $EDGE_ORIGIN" in
    off\ http*://?* | on\ https://?* | self-signed\ https://?*) ;;
    off\ * | on\ * | self-signed\ *) refuse 'APP_URL must be an origin, and begin with https:// where EDGE_TLS is not off' ;;
    *) refuse 'EDGE_TLS must be off, on or self-signed' ;;
  esac
  case ${EDGE_ORIGIN#*://} in
    *[/?#@]*) refuse 'APP_URL must be an origin: nothing follows the name and the port' ;;
  esac
  EDGE_HTTP_PORT=${EDGE_HTTP_PORT:-80}
  EDGE_HTTPS_PORT=${EDGE_HTTPS_PORT:-443}
  EDGE_STATUS_PORT=${EDGE_STATUS_PORT:-8089}
  EDGE_WORKERS=${EDGE_WORKERS:-2}
  EDGE_ASSETS=${EDGE_ASSETS:-/srv/assets}
  EDGE_ACME=${EDGE_ACME:-/var/www/acme}
  EDGE_RUN=${EDGE_RUN:-/run/edge}
  EDGE_SIGN_INS_PER_MINUTE=${EDGE_SIGN_INS_PER_MINUTE:-300}
  EDGE_CONNECTIONS_PER_ADDRESS=${EDGE_CONNECTIONS_PER_ADDRESS:-1000}
  web=${EDGE_WEB:-web:3000}
  realtime=${EDGE_REALTIME:-realtime:3000}
  certificates=${EDGE_CERTIFICATES:-/etc/letsencrypt/live/orca}
  self_signed=${EDGE_SELF_SIGNED:-/etc/letsencrypt/self-signed}
  watch_seconds=${EDGE_WATCH_SECONDS:-2}
  keep_seconds=${EDGE_KEEP_SECONDS:-60}
}

# What the templates need besides, as lines of Nginx's configuration.
derive() {
  EDGE_USER=''
  for name in nginx www-data; do
    if [ "$(id -u)" = 0 ] && [ -z "$EDGE_USER" ] && id "$name" >/dev/null 2>&1; then EDGE_USER="user $name;"; fi
  done
  # Since 1.25.1 HTTP/2 is a directive; before, it was a word after the port.
  case "$(nginx -v 2>&1)" in
    */1.1[0-9].* | */1.2[0-4].* | */1.25.0*) EDGE_HTTP2_WORD=' http2' EDGE_HTTP2='' ;;
    *) EDGE_HTTP2_WORD='' EDGE_HTTP2='http2 on;' ;;
  esac
  EDGE_TRUSTED='' EDGE_REAL_ADDRESS=''
  for range in $(echo "${EDGE_TRUSTED_PROXIES:-}" | tr ',' ' '); do
    EDGE_TRUSTED="$EDGE_TRUSTED $range 1;"
    EDGE_REAL_ADDRESS="$EDGE_REAL_ADDRESS set_real_ip_from $range;"
  done
  export EDGE_ORIGIN EDGE_NAME EDGE_HTTP_PORT EDGE_HTTPS_PORT EDGE_STATUS_PORT EDGE_WORKERS EDGE_ASSETS EDGE_ACME EDGE_RUN
  export EDGE_SIGN_INS_PER_MINUTE EDGE_CONNECTIONS_PER_ADDRESS EDGE_USER EDGE_HTTP2_WORD EDGE_HTTP2 EDGE_TRUSTED
  export EDGE_REAL_ADDRESS
}

# Only our own names are replaced: Nginx writes its variables like the shell's.
write_configuration() {
  mkdir -p "$EDGE_RUN/temp"
  # Bodies that were on their way when an Nginx was killed.
  find "$EDGE_RUN/temp" -type f -exec rm -f {} +
  ours=$(env | sed -n 's/^\(EDGE_[A-Z0-9_]*\)=.*/${\1}/p' | tr '\n' ' ')
  for template in "$templates"/*.template; do
    envsubst "$ours" <"$template" >"$EDGE_RUN/$(basename "$template" .template)"
  done
}

# addresses 'web:3000 …': each address behind these names, one a line, always in the same order.
addresses() {
  for target in $1; do
    { getent ahostsv4 "${target%:*}" || getent hosts "${target%:*}" || true; } |
      awk -v port="${target##*:}" '{ print (index($1, ":") ? "[" $1 "]" : $1) ":" port }'
  done | sort -u
}

# A consistent hash tells replicas apart by what stands after `server`, so each address gets a line. When a name has none
# the old lines stay: replicas that are all gone may come back where they were. Sockets never leave a replica out: Nginx
# forgives one only when a request to it has ended, and lets a single one through every `fail_timeout` until then.
write_replicas() {
  write_lines web "$web" "$realtime" 'max_fails=2 fail_timeout=3s'
  write_lines realtime "$realtime" "$web" 'max_fails=0'
}

# A new address is taken at once, one that is gone is kept for a while: whoever only starts again mostly has the old one,
# and each reading of the configuration costs every WebSocket its connection some time later. But not once a process of the
# other role has it: containers get addresses that have just become free.
write_lines() {
  list=$(addresses "$2")
  [ -n "$list" ] || return 0
  now=$(date +%s)
  seen=$EDGE_RUN/seen-$1
  others=" $(addresses "$3" | tr '\n' ' ')"
  { echo "$list" | sed "s/\$/ $now/"; cat "$seen" 2>/dev/null || true; } |
    awk -v now="$now" -v keep="$keep_seconds" -v others="$others" \
      '!known[$1]++ && ($2 == now || $2 >= now - keep && !index(others, " " $1 " "))' | sort >"$seen.new" &&
    sed "s/\(.*\) .*/server \1 $4;/" "$seen.new" >"$EDGE_RUN/replicas-$1.new" &&
    mv "$seen.new" "$seen" && mv "$EDGE_RUN/replicas-$1.new" "$EDGE_RUN/replicas-$1.conf"
}

have_replicas() {
  write_replicas
  [ -s "$EDGE_RUN/replicas-web.conf" ] && [ -s "$EDGE_RUN/replicas-realtime.conf" ]
}

# Where the image has no openssl, another container makes the pair (deploy/nginx/self-signed.sh).
have_pair() {
  [ -s "$self_signed/fullchain.pem" ] || {
    command -v openssl >/dev/null && self_signed=$EDGE_RUN/self-signed && sh "$templates/self-signed.sh" "$self_signed"
  }
}

# Nginx must run for the first certificate to be had, so it starts without.
choose_servers() {
  servers=tls
  case $EDGE_TLS in
    off) servers=plain ;;
    self-signed) ln -sfn "$self_signed" "$EDGE_RUN/certificate" ;;
    on)
      [ -s "$certificates/fullchain.pem" ] || servers=first
      ln -sfn "$certificates" "$EDGE_RUN/certificate"
      ;;
  esac
  ln -sfn "servers-$servers.conf" "$EDGE_RUN/servers.conf"
}

state() {
  cat "$EDGE_RUN/replicas-web.conf" "$EDGE_RUN/replicas-realtime.conf"
  [ "$EDGE_TLS" != on ] || cat "$certificates/fullchain.pem" "$certificates/privkey.pem" 2>/dev/null | sha256sum
}

# watch STATE: until Nginx has ended, whatever fails meanwhile, such as a write to a disk that is full; the health check
# looks when it was last here. A configuration that Nginx does not take is left, and the one in use goes on.
watch() {
  set +e
  known=$1
  while sleep "$watch_seconds" && kill -0 "$$" 2>/dev/null; do
    touch "$EDGE_RUN/watched"
    write_replicas
    now=$(state)
    [ "$now" != "$known" ] || continue
    known=$now
    choose_servers
    if nginx -t -q -c "$EDGE_RUN/nginx.conf"; then
      echo 'edge: replicas or certificate changed, reading the configuration again' >&2
      kill -HUP "$$"
    else
      echo 'edge: Nginx does not take the new configuration, the one in use goes on' >&2
    fi
  done
}

# wait_for WHAT COMMAND
wait_for() {
  until "$2"; do
    [ "${said:-}" = "$1" ] || echo "edge: waiting for $1" >&2
    said=$1
    sleep 1
  done
}

settings
derive
write_configuration
wait_for "addresses of $web and $realtime" have_replicas
[ "$EDGE_TLS" != self-signed ] ||
  wait_for "a pair in $self_signed, as this image has no openssl; the profile self-signed makes it" have_pair
choose_servers
nginx -t -q -c "$EDGE_RUN/nginx.conf"
touch "$EDGE_RUN/watched"
watch "$(state)" &
exec nginx -c "$EDGE_RUN/nginx.conf" -g 'daemon off;'
