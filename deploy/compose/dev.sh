#!/bin/bash
# Starts in the container of docker-compose.dev.yml: brings the packages and the database up to date and runs a command,
# as whoever owns the sources, so that every file that appears among them is theirs.
set -euo pipefail

user=$(stat -c %u .) group=$(stat -c %g .)
# Sources that are root's stay root's: so they look, too, where the engine itself is not root.
if [ "$(id -u)" = 0 ] && [ "$user" != 0 ]; then
  # A new volume is root's.
  for folder in node_modules .next .data /home/dev; do
    [ "$(stat -c %u "$folder")" = "$user" ] || chown "$user:$group" "$folder"
  done
  HOME=/home/dev exec setpriv --reuid "$user" --regid "$group" --clear-groups bash "$0" "$@"
fi

wanted=$(sha256sum package-lock.json)
if [ "$(cat node_modules/.made-from 2>/dev/null)" != "$wanted" ]; then
  npm ci --ignore-scripts --no-audit --no-fund
  echo "$wanted" >node_modules/.made-from
fi

if [ "${SEED:-1}" = 1 ]; then
  npm run --silent db:generate
  npm run --silent db:migrate
  npm run --silent db:seed
fi
exec "$@"
