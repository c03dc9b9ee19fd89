#!/bin/bash
# A standby: copies the primary when it is new, and follows it from then on. One that was away for longer than the primary
# keeps what changed (wal_keep_size) cannot catch up: remove its volume, and it copies anew.
set -eu
: "${PGDATA:=/var/lib/postgresql/data}"
primary=${PRIMARY_HOST:-database}

if [ ! -s "$PGDATA/PG_VERSION" ]; then
  mkdir -p "$PGDATA"
  # What a copy that was stopped half-way has left.
  find "$PGDATA" -mindepth 1 -delete
  chown postgres "$PGDATA"
  chmod 700 "$PGDATA"
  echo "Copying the database of $primary"
  PGPASSWORD=$(cat /run/secrets/replication_password) gosu postgres pg_basebackup \
    --host="$primary" --username=replicator --no-password --pgdata="$PGDATA" \
    --wal-method=stream --checkpoint=fast --write-recovery-conf
fi
exec docker-entrypoint.sh postgres "$@"
