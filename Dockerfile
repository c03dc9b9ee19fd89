# One image for every process of the product: what differs is the command and ROLE.
# Plain instructions only, so that every builder of the last years makes it.
# The newest of a line with long support, so that a new build brings its repairs. For builds that come out the same:
#   --build-arg NODE_VARIANT=bookworm-slim@sha256:…
ARG NODE_VERSION=24
ARG NODE_VARIANT=bookworm-slim

FROM node:${NODE_VERSION}-${NODE_VARIANT} AS dependencies
WORKDIR /app
# Nothing else is copied before, so that a change of the sources finds this layer made.
COPY package.json package-lock.json ./
# A mirror, where there is one; it is known here and not in the image.
ARG NPM_CONFIG_REGISTRY
# What is needed to build is a dependency; what is needed to test is not brought.
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund

FROM dependencies AS build
COPY . .
# Written into the pages and their assets: another value is another build.
ARG DEPLOYMENT_ID
ARG ASSET_PREFIX
ARG CDN_URL
# With a token, source maps go to Sentry and are then removed; all of it stays in this stage, whose history names the token.
# BuildKit also writes arguments into the provenance that it pushes with an image: build with --provenance=false then.
ARG SENTRY_ORG
ARG SENTRY_PROJECT
ARG SENTRY_AUTH_TOKEN
RUN node --import tsx scripts/image/assemble.ts /image

FROM node:${NODE_VERSION}-${NODE_VARIANT} AS runtime
WORKDIR /app
# A new volume that is mounted here belongs to whoever writes it.
RUN mkdir /srv/assets && chown node:node /srv/assets
# Its owner is root: the product cannot change itself.
COPY --from=build /image ./
ARG DEPLOYMENT_ID
ENV NODE_ENV=production HOST=0.0.0.0 HOSTNAME=0.0.0.0 PORT=3000 NEXT_TELEMETRY_DISABLED=1 \
  DEPLOYMENT_ID=${DEPLOYMENT_ID}
USER node
EXPOSE 3000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s --retries=3 CMD ["node", "health.mjs"]
CMD ["node", "server.mjs"]

ARG VERSION
ARG REVISION
ARG CREATED
ARG SOURCE
LABEL org.opencontainers.image.title="ORCA Studio" \
  org.opencontainers.image.description="A shared workshop for object-oriented UX" \
  org.opencontainers.image.licenses="MIT" \
  org.opencontainers.image.version="${VERSION}" \
  org.opencontainers.image.revision="${REVISION}" \
  org.opencontainers.image.created="${CREATED}" \
  org.opencontainers.image.source="${SOURCE}"
