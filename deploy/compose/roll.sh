#!/bin/sh
# Moves running services to the image that is set now (ORCA_IMAGE), without a moment in which nobody answers:
# as many new containers beside the old ones, and the old ones go when the new ones are healthy.
#   ORCA_IMAGE=orca-studio:2.0 deploy/compose/roll.sh web realtime
# Further arguments of Compose, like a project name, stand in COMPOSE_ARGS.
set -eu
[ "$#" -gt 0 ] || { echo "Name the services to move: roll.sh web realtime" >&2; exit 64; }

if docker compose version >/dev/null 2>&1; then compose="docker compose"; else compose="docker-compose"; fi
compose="$compose ${COMPOSE_ARGS:-}"
# The watcher of the edge looks at addresses this often, and a look may just be over.
settle=${EDGE_SETTLE_SECONDS:-6}

health() { docker inspect --format '{{if .State.Health}}{{.State.Health.Status}}{{else}}{{.State.Status}}{{end}}' "$1"; }

# What the new version needs before it comes, and what the old one bears: its migrations, its assets.
for once in migrate assets; do
  echo "$once"
  $compose run --rm --no-deps "$once"
done

for service in "$@"; do
  old=$($compose ps -q "$service")
  count=$(echo "$old" | grep -c .) || { echo "$service does not run; start it with: $compose up -d" >&2; exit 1; }
  echo "$service: starting $count beside $count"
  $compose up -d --no-deps --no-recreate --scale "$service=$((count * 2))" "$service"

  for container in $($compose ps -q "$service"); do
    case $old in *"$container"*) continue ;; esac
    waited=0
    until [ "$(health "$container")" = healthy ]; do
      waited=$((waited + 1))
      if [ "$waited" -gt "${HEALTHY_WITHIN_SECONDS:-120}" ]; then
        echo "$service: a new container is not healthy. The old ones run on; look with: docker logs $container" >&2
        exit 1
      fi
      sleep 1
    done
  done

  sleep "$settle"
  for container in $old; do
    echo "$service: ending $container"
    docker stop --time 30 "$container" >/dev/null
    docker rm "$container" >/dev/null
  done
  $compose up -d --no-deps --no-recreate --scale "$service=$count" "$service" >/dev/null
done
