#!/bin/sh
# Runs in the certbot container: has a certificate made where there is none, looks twice a day whether it wants renewing.
# Nginx's watcher sees the new files by itself.
set -eu

: "${APP_URL:?must be the address that people use, such as https://orca.example.org}"
name=${APP_URL#*://}
name=${name%%[:/]*}

# Four failures an hour: the authority allows five.
retry_seconds=900
look_seconds=43200

trap 'exit 0' TERM INT
while true; do
  # Does nothing while the certificate is good for another thirty days.
  if certbot certonly --non-interactive --agree-tos --webroot --webroot-path "${EDGE_ACME:-/var/www/acme}" \
    --cert-name orca --domain "$name" --keep-until-expiring \
    ${ACME_EMAIL:+--email "$ACME_EMAIL"} ${ACME_EMAIL:---register-unsafely-without-email} \
    ${ACME_SERVER:+--server "$ACME_SERVER"} "$@"; then
    pause=$look_seconds
  else
    pause=$retry_seconds
  fi
  [ -z "${ACME_ONCE:-}" ] || exit 0
  sleep "$pause" &
  wait $!
done
