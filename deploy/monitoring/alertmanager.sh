#!/bin/sh
# Runs Alertmanager with one receiver: everything that fires is mailed to ALERT_EMAIL. It reads no environment itself, so
# its configuration is written here.
set -eu

refuse() {
  echo "alertmanager: $1" >&2
  exit 78
}

[ -n "${ALERT_EMAIL:-}" ] || refuse 'ALERT_EMAIL is missing: who is called, such as oncall@example.org'
[ -n "${ALERT_SMTP_HOST:-}" ] || refuse 'ALERT_SMTP_HOST is missing: host and port that take the mail, such as smtp.example.org:587'
case ${ALERT_SMTP_TLS:-on} in
  on) tls=true ;;
  off) tls=false ;;
  *) refuse 'ALERT_SMTP_TLS must be on or off' ;;
esac
for value in "$ALERT_EMAIL" "$ALERT_SMTP_HOST" "${ALERT_FROM:-}" "${ALERT_SMTP_USER:-}"; do
  case $value in *[\"\\]*) refuse "A setting has a quote or a backslash: $value" ;; esac
done

config=${ALERT_CONFIG:-/tmp/alertmanager.yml}
{
  cat <<CONFIG
global:
  smtp_smarthost: "$ALERT_SMTP_HOST"
  smtp_from: "${ALERT_FROM:-$ALERT_EMAIL}"
  smtp_require_tls: $tls
CONFIG
  [ -z "${ALERT_SMTP_USER:-}" ] || cat <<CONFIG
  smtp_auth_username: "$ALERT_SMTP_USER"
  smtp_auth_password_file: "${ALERT_SMTP_PASSWORD_FILE:-/run/secrets/smtp_password}"
CONFIG
  cat <<CONFIG
route:
  receiver: mail
  group_by: [alertname]
  group_wait: 30s
  group_interval: 5m
  repeat_interval: 2h
  routes:
    - matchers: [severity = ticket]
      receiver: mail
      repeat_interval: 24h
receivers:
  - name: mail
    email_configs:
      - to: "$ALERT_EMAIL"
        send_resolved: true
        headers:
          Subject: '[{{ .Status }}] {{ .CommonLabels.severity }}: {{ .CommonLabels.alertname }}'
CONFIG
} >"$config"

exec alertmanager --config.file="$config" "$@"
