#!/bin/sh
# Moves running services to the image that is set now (ORCA_IMAGE), without a moment in which nobody answers:
# as many new containers beside the healthy old ones, and the old ones go when the new ones are healthy. Else the new ones
# go, with the last lines of their logs, and it ends with 1.
#   ORCA_IMAGE=orca-studio:2.0 deploy/compose/roll.sh web realtime
# Further arguments of Compose, like a project name, stand in COMPOSE_ARGS.
set -eu
[ "$#" -gt 0 ] || { echo "Name the services to move: roll.sh web realtime" >&2; exit 64; }

if docker compose version >/dev/null 2>&1; then compose="docker compose"; else compose="docker-compose"; fi
compose="$compose ${COMPOSE_ARGS:-}"
# The watcher of the edge looks at addresses this often, and a look may just be over.
settle=${EDGE_SETTLE_SECONDS:-6}

# every SERVICE: its containers in whatever state, but for those of `compose run`.
every() {
  for container in $($compose ps -aq "$1"); do
    oneoff=$(docker inspect --format '{{index .Config.Labels "com.docker.compose.oneoff"}}' "$container")
    [ "$oneoff" = True ] || echo "$container"
  done
}

fresh() {
  for container in $(every "$service"); do
    case $old in *"$container"*) ;; *) echo "$container" ;; esac
  done
}

healthy() {
  for container in "$@"; do
    docker inspect --format '{{if .State.Health}}{{.State.Health.Status}}{{end}}' "$container"
  done | grep -cx healthy || true
}

# The old ones run on, and a second try finds as many as this one.
give_up() {
  trap - INT TERM
  new=$(fresh)
  for container in $new; do docker logs --tail 20 "$container" >&2 || true; done
  # shellcheck disable=SC2086
  [ -z "$new" ] || docker rm -f $new >/dev/null
  echo "$service: $1. The old ones run on, the new ones are removed." >&2
  exit 1
}

# What the new version needs before it comes, and what the old one bears: its migrations, its assets.
for once in migrate assets; do
  echo "$once"
  $compose run --rm --no-deps "$once"
done

for service in "$@"; do
  old=$(every "$service")
  # shellcheck disable=SC2086
  count=$(healthy $old)
  [ "$count" -gt 0 ] || { echo "No $service is healthy; start it with: $compose up -d" >&2; exit 1; }
  echo "$service: starting $count beside $count"
  trap 'give_up interrupted' INT TERM
  $compose up -d --no-deps --no-recreate --scale "$service=$(($(echo "$old" | wc -l) + count))" "$service" ||
    give_up 'Compose could not start them'

  waited=0
  # shellcheck disable=SC2046
  until [ "$(healthy $(fresh))" -eq "$count" ]; do
    waited=$((waited + 1))
    [ "$waited" -le "${HEALTHY_WITHIN_SECONDS:-120}" ] || give_up "not all of $count new containers are healthy"
    sleep 1
  done
  sleep "$settle"
  # shellcheck disable=SC2046
  [ "$(healthy $(fresh))" -eq "$count" ] || give_up 'a new container did not stay healthy'

  trap - INT TERM
  for container in $old; do
    echo "$service: ending $container"
    docker stop --time 30 "$container" >/dev/null
    docker rm "$container" >/dev/null
  done
  $compose up -d --no-deps --no-recreate --scale "$service=$count" "$service" >/dev/null
done
