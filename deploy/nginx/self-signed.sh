#!/bin/sh
# self-signed.sh FOLDER: a pair for the name in APP_URL that nobody believes, to try TLS with. One that is there and good for
# another day stays.
set -eu
name=${APP_URL#*://}
name=${name%%[:/]*}
pair=$1

if openssl x509 -noout -checkend 86400 -checkhost "$name" -in "$pair/fullchain.pem" 2>/dev/null | grep -q 'does match'; then
  exit 0
fi
mkdir -p "$pair"
umask 077
openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 90 \
  -subj "/CN=$name" -addext "subjectAltName=DNS:$name" -keyout "$pair/privkey.pem" -out "$pair/new.pem" 2>/dev/null
mv "$pair/new.pem" "$pair/fullchain.pem"
