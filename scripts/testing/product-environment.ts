/**
 * The environment for a product that is started to be tested or measured: nothing that the developer has set, in the shell
 * or in `.env`, reaches it, as a variable that is there wins over the file, even an empty one.
 */
export function productEnvironment(settings: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  return { ...process.env, ...cleared, LOG_LEVEL: 'error', ...settings };
}

const cleared = {
  APP_URL: '',
  ASSET_PREFIX: '',
  AUTH_SECRET: '',
  CDN_URL: '',
  DATABASE_POOLER: '',
  DATABASE_POOL_SIZE: '',
  DATABASE_REPLICA_URLS: '',
  DATABASE_URL: '',
  DEMO_MODE: '',
  DEPLOYMENT_ID: '',
  HOST: '',
  METRICS_TOKEN: '',
  NODE_OPTIONS: '',
  REDIS_CLUSTER_NODES: '',
  REDIS_URL: '',
  SENTRY_DSN: '',
  TRUSTED_PROXIES: '',
  UPSTASH_REDIS_REST_TOKEN: '',
  UPSTASH_REDIS_REST_URL: '',
  WEB_CONCURRENCY: '',
};
