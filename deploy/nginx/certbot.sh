#!/bin/sh
# Runs in the certbot container: has a certificate made where there is none, and looks twice a day whether it wants
# renewing. Nginx's watcher sees the new files by itself. More options for certbot may follow; ACME_ONCE=1 looks once.
set -eu

if [ -z "${APP_URL:-}" ]; then
  echo 'certbot: APP_URL is missing: the address that people use, such as https://orca.example.org' >&2
  exit 78
fi
name=${APP_URL#*://}
name=${name%%[:/]*}

look_seconds=43200
# The authority takes five failures an hour.
retry_seconds=900

if [ -n "${ACME_EMAIL:-}" ]; then
  set -- "$@" --email "$ACME_EMAIL"
else
  set -- "$@" --register-unsafely-without-email
fi
if [ -n "${ACME_SERVER:-}" ]; then set -- "$@" --server "$ACME_SERVER"; fi

# Does nothing while the certificate is good for another thirty days.
look() {
  certbot certonly --non-interactive --agree-tos --webroot --webroot-path "${EDGE_ACME:-/var/www/acme}" \
    --cert-name orca --domain "$name" --keep-until-expiring "$@"
}

if [ -n "${ACME_ONCE:-}" ]; then
  look "$@"
  exit
fi

trap 'exit 0' TERM INT
while true; do
  if look "$@"; then pause=$look_seconds; else pause=$retry_seconds; fi
  sleep "$pause" &
  wait $!
done
