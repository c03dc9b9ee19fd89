import { z } from 'zod';

import { err, ok, type Result } from '@/lib/shared/result';

import { checkSecrets, isPlaceholder } from './check-secrets';
import { checkDatabaseVariables, databaseSettings, databaseVariables } from './database-settings';
import { checkRedisVariables, redisSettings, redisVariables } from './redis-settings';

const secretSchema = z
  .string('is missing: it signs sign-in forms and has to be long and random')
  .min(32, 'must have at least 32 characters, for example from: openssl rand -base64 48')
  .refine((secret) => !isPlaceholder(secret), 'is a placeholder: put a random value there');

const appUrlSchema = z
  .url({ protocol: /^https?$/, error: 'must be an address such as https://orca.example.org' })
  // It is asked of what is no address, too, and is not to hide what else is wrong.
  .refine(
    (url) => !URL.canParse(url) || ['', '/'].includes(new URL(url).pathname),
    'must not have a path',
  )
  .transform((url) => new URL(url).origin);

/** As Sentry gives it out today: with a second key, the old form, every browser would be told a secret. */
const dsnSchema = z
  .string()
  .refine(
    (dsn) => !/^https?:\/\/[^/@]*:[^/@]*@/.test(dsn),
    'has a secret in it, which every browser would be told: it must be an address such as https://key@host/1',
  )
  .refine(
    (dsn) => /^https?:\/\/\w+@[\w.[\]:-]+(\/[\w.-]+)*\/\d+$/.test(dsn) && URL.canParse(dsn),
    'must be an address such as https://key@host/1, with the key and the number of the project',
  );

const wholeNumber = (min: number, max: number) =>
  z.coerce
    .number(`must be a whole number between ${min} and ${max}`)
    .int(`must be a whole number between ${min} and ${max}`)
    .min(min, `must be a whole number between ${min} and ${max}`)
    .max(max, `must be a whole number between ${min} and ${max}`);

const variablesSchema = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
  ...databaseVariables,
  ...redisVariables,
  AUTH_SECRET: secretSchema,
  APP_URL: appUrlSchema.optional(),
  HOST: z.string().default('127.0.0.1'),
  PORT: wholeNumber(0, 65_535).default(3000),
  TRUSTED_PROXIES: wholeNumber(0, 10).default(0),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent'], {
      error: 'must be one of fatal, error, warn, info, debug, silent',
    })
    .default('info'),
  ROLE: z
    .enum(['all', 'web', 'realtime'], { error: 'must be one of all, web, realtime' })
    .default('all'),
  WEB_CONCURRENCY: wholeNumber(1, 64).default(1),
  // Less than a worker takes at rest would replace all of them for ever.
  WORKER_MEMORY_MAX_MB: wholeNumber(0, 65_536)
    .refine((max) => max === 0 || max >= 256, 'must be 0 or at least 256')
    .default(0),
  METRICS_TOKEN: z.string().min(16, 'must have at least 16 characters').optional(),
  DEPLOYMENT_ID: z
    .string()
    .regex(/^[\w.-]{1,64}$/, 'must be 1 to 64 letters, digits, dots, dashes or underscores')
    .optional(),
  SENTRY_DSN: dsnSchema.optional(),
  SENTRY_ENVIRONMENT: z.string().max(64).optional(),
  SENTRY_TRACES_SAMPLE_RATE: z.coerce
    .number('must be a number between 0 and 1')
    .min(0, 'must be a number between 0 and 1')
    .max(1, 'must be a number between 0 and 1')
    .default(0),
  DEMO_MODE: z
    .enum(['0', '1'], { error: 'must be 1 or 0' })
    .default('0')
    .transform((flag) => flag === '1'),
});

type Variables = Readonly<z.infer<typeof variablesSchema>>;

/** Processes that serve the same people need to hear from each other, and to share sessions. */
function checkSharing(variables: Variables, context: z.RefinementCtx<Variables>): void {
  if (redisSettings(variables).kind !== 'memory') return;
  const { ROLE: role, WEB_CONCURRENCY: workers } = variables;
  const complain = (variable: keyof Variables, value: string | number) => {
    const message = `is ${value}, which needs a Redis that all processes share: set REDIS_URL, REDIS_CLUSTER_NODES or UPSTASH_REDIS_REST_URL`;
    context.addIssue({ code: 'custom', path: [variable], message });
  };
  if (role !== 'all') complain('ROLE', role);
  if (workers > 1) complain('WEB_CONCURRENCY', workers);
}

const checkedSchema = variablesSchema
  .superRefine(checkRedisVariables)
  .superRefine(checkDatabaseVariables)
  .superRefine(checkSecrets)
  .superRefine(checkSharing);

const envSchema = checkedSchema.transform((variables) => ({
  nodeEnv: variables.NODE_ENV,
  database: databaseSettings(variables),
  /** Where sessions, limits and messages between processes live. */
  redis: redisSettings(variables),
  authSecret: variables.AUTH_SECRET,
  /** Where people reach the application: an origin, without a slash at the end. */
  appUrl: variables.APP_URL ?? `http://localhost:${variables.PORT}`,
  host: variables.HOST,
  port: variables.PORT,
  /** How many reverse proxies of our own stand in front, each adding to `X-Forwarded-For`. */
  trustedProxies: variables.TRUSTED_PROXIES,
  logLevel: variables.LOG_LEVEL,
  /** What this process serves: pages and the live line, or one of them. */
  role: variables.ROLE,
  /** How many processes share the port on this machine. */
  webConcurrency: variables.WEB_CONCURRENCY,
  /** A worker with more resident memory than this many megabytes is replaced; 0: however much it has. */
  workerMemoryMaxMb: variables.WORKER_MEMORY_MAX_MB,
  /** Who shows it may read the metrics from anywhere. */
  metricsToken: variables.METRICS_TOKEN,
  /** Names the build that runs: the same in all its processes, another one with every deployment. */
  deploymentId: variables.DEPLOYMENT_ID,
  /** Where errors are reported to; without an address nowhere. */
  sentry:
    variables.SENTRY_DSN === undefined
      ? undefined
      : {
          dsn: variables.SENTRY_DSN,
          environment: variables.SENTRY_ENVIRONMENT ?? variables.NODE_ENV,
          tracesSampleRate: variables.SENTRY_TRACES_SAMPLE_RATE,
        },
  /** Anybody who reaches the sign-in page may go on as the demo facilitator. */
  demoMode: variables.DEMO_MODE,
}));

export type Env = Readonly<z.infer<typeof envSchema>>;

/** What takes the place of a setting that is wrong while the others are judged, so that none is blamed for it. */
const standIns: Readonly<Record<string, string>> = {
  DATABASE_URL: 'postgresql://host/name',
  AUTH_SECRET: 'only-here-while-the-others-are-judged',
  REDIS_URL: 'redis://host',
  REDIS_CLUSTER_NODES: 'redis://host',
  UPSTASH_REDIS_REST_URL: 'https://host',
  UPSTASH_REDIS_REST_TOKEN: 'token',
};

/**
 * Reads the settings out of environment variables; an empty one counts as not set. `problems` says, by name, what is known
 * to be wrong already. The error lists everything that is wrong, one line each, without repeating any value.
 */
export function parseEnv(
  variables: Readonly<Record<string, string | undefined>>,
  problems: ReadonlyMap<string, string> = new Map(),
): Result<Env, string[]> {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
  const wrong = new Map(problems);
  const { error } = variablesSchema.safeParse(given);
  for (const { path, message } of error?.issues ?? []) {
    const name = path.join('.');
    if (!wrong.has(name)) wrong.set(name, `${name} ${message}`);
  }
  const repairs = [...wrong.keys()].map((name) => [name, standIns[name]] as const);
  const parsed = envSchema.safeParse({ ...given, ...Object.fromEntries(repairs) });
  if (parsed.success && wrong.size === 0) return ok(parsed.data);
  const others = parsed.error?.issues ?? [];
  return err([
    ...wrong.values(),
    ...others.map(({ path, message }) => `${path.join('.')} ${message}`),
  ]);
}
