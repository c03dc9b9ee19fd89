#!/bin/sh
# Makes the secrets that docker-compose.yml names and that are not there yet: long, random, one a file.
#   deploy/compose/make-secrets.sh [folder, secrets/ when not said]
# Only who runs this can enter the folder. The files in it can be read by anybody, for a container gets the file without
# the folder and reads it as a user of its own (1000, 999 or 70), and none of them may own it.
set -eu
folder=${1:-$(dirname "$0")/../../secrets}
mkdir -p "$folder"
chmod 700 "$folder"

for name in auth_secret backup_key database_password grafana_password metrics_token redis_password replication_password smtp_password; do
  file=$folder/$name
  # Docker puts an empty folder where a file that it should hand in is missing.
  if [ -d "$file" ]; then rmdir "$file"; fi
  if [ -s "$file" ]; then continue; fi
  # Letters and digits only, so that a password may stand in an address.
  head -c 32 /dev/urandom | od -An -v -tx1 | tr -d ' \n' >"$file.new"
  chmod 444 "$file.new"
  mv "$file.new" "$file"
  echo "made $name"
done
