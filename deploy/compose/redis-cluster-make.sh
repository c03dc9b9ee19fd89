#!/bin/sh
# Makes a cluster of the nodes that CLUSTER names, three masters with a replica each, and waits until it is whole.
set -eu
REDISCLI_AUTH=$(cat /run/secrets/redis_password)
export REDISCLI_AUTH

addresses=''
first=''
for node in $CLUSTER; do
  address=$(getent hosts "$node" | cut -d ' ' -f 1)
  first=${first:-$address}
  addresses="$addresses $address:6379"
done

state() { redis-cli -h "$first" cluster info | tr -d '\r' | sed -n "s/^$1://p"; }

if [ "$(state cluster_slots_assigned)" = 0 ]; then
  # shellcheck disable=SC2086
  redis-cli --cluster create $addresses --cluster-replicas 1 --cluster-yes
fi
waited=0
until [ "$(state cluster_state)" = ok ]; do
  waited=$((waited + 1))
  [ "$waited" -le 60 ] || { echo "The cluster is not whole: $(state cluster_state)" >&2; exit 1; }
  sleep 1
done
echo "The cluster is whole: $(state cluster_known_nodes) nodes."
