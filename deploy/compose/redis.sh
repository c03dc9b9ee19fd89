#!/bin/sh
# Starts Redis with the password of the secret, which is handed in as a text so that it stands on no command line.
# With CLUSTER, the names of all nodes, it is one of them.
set -eu
password=$(cat /run/secrets/redis_password)
[ -n "$password" ] || { echo "The secret redis_password is empty; make it with deploy/compose/make-secrets.sh" >&2; exit 78; }

# Copies of models stop at three quarters of its memory by themselves. What Redis itself drops where all of it is taken is
# what nobody has used for longest, whatever it is.
settings="
protected-mode no
dir /data
appendonly yes
appendfsync everysec
maxmemory ${MAXMEMORY:-256mb}
maxmemory-policy volatile-lru
requirepass $password
masterauth $password"

introduce() {
  until REDISCLI_AUTH=$password redis-cli ping 2>/dev/null | grep -q PONG; do sleep 1; done
  for node in $CLUSTER; do
    address=$(getent hosts "$node" | cut -d ' ' -f 1 || true)
    [ -z "$address" ] || REDISCLI_AUTH=$password redis-cli cluster meet "$address" 6379 >/dev/null
  done
}

if [ -n "${CLUSTER:-}" ]; then
  settings="$settings
cluster-enabled yes
cluster-node-timeout 3000
maxmemory ${MAXMEMORY:-128mb}"
  # Nodes know each other by addresses, and with a new start they may all have new ones.
  if grep -qs ' master ' /data/nodes.conf; then introduce & fi
fi

exec redis-server - <<SETTINGS
$settings
SETTINGS
