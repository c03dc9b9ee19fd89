#!/bin/bash
# One backup at the start and one every day at BACKUP_AT (UTC). One that fails is said, and tried again after an hour.
set -eu
at=${BACKUP_AT:-02:30}
if ! [[ "$at" =~ ^([01][0-9]|2[0-3]):[0-5][0-9]$ ]]; then
  echo "BACKUP_AT is \"$at\". Give the hour and the minute in UTC, such as 02:30."
  exit 78
fi
trap 'exit 0' TERM INT

# In the background, so that a signal is heard at once.
rest() { sleep "$1" & wait "$!"; }

until_next() {
  local next
  next=$(date -u -d "today $at" +%s)
  [ "$next" -gt "$(date -u +%s)" ] || next=$(date -u -d "tomorrow $at" +%s)
  echo $((next - $(date -u +%s)))
}

while true; do
  if bash /opt/orca/backup; then rest "$(until_next)"; else rest 3600; fi
done
