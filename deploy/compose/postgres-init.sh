#!/bin/bash
# Read in once by the image, when the database is made: who may do what.
# The product owns its database and nothing else; a standby may copy; the superuser comes in by the socket alone.
set -eu

# psql would take a password on its command line into the list of processes; this way it stays between two pipes.
psql --no-psqlrc --quiet --set=ON_ERROR_STOP=1 --username=postgres --dbname=postgres <<SQL
CREATE ROLE app_user LOGIN PASSWORD '$(cat /run/secrets/database_password)';
CREATE ROLE replicator LOGIN REPLICATION PASSWORD '$(cat /run/secrets/replication_password)';
ALTER DATABASE ooux_orca OWNER TO app_user;
SQL

rules=$PGDATA/pg_hba.conf
{
  echo 'host all,replication postgres all reject'
  echo 'host replication replicator all scram-sha-256'
  cat "$rules"
} >"$rules.new"
chown --reference="$rules" "$rules.new" 2>/dev/null || true
cat "$rules.new" >"$rules"
rm "$rules.new"
