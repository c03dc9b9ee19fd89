import 'server-only';
import { z } from 'zod';

import { err, ok, type Result } from '@/lib/shared/result';

import { checkRedisVariables, redisSettings, redisVariables } from './redis-settings';

const placeholder = /change.?me|replace.?me|placeholder|example|your.?secret|^(.{1,4})\1+$/i;

const secretSchema = z
  .string('is missing: it signs sign-in forms and has to be long and random')
  .min(32, 'must have at least 32 characters, for example from: openssl rand -base64 48')
  .refine((secret) => !placeholder.test(secret), 'is a placeholder: put a random value there');

const databaseUrlSchema = z
  .string('is missing: the address of a Postgres database')
  .regex(/^postgres(ql)?:\/\/./, 'must look like postgresql://user:password@host:5432/name');

const appUrlSchema = z
  .url({ protocol: /^https?$/, error: 'must be an address such as https://orca.example.org' })
  .refine((url) => ['', '/'].includes(new URL(url).pathname), 'must not have a path')
  .transform((url) => new URL(url).origin);

const wholeNumber = (min: number, max: number) =>
  z.coerce
    .number(`must be a whole number between ${min} and ${max}`)
    .int(`must be a whole number between ${min} and ${max}`)
    .min(min, `must be a whole number between ${min} and ${max}`)
    .max(max, `must be a whole number between ${min} and ${max}`);

const variablesSchema = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
  DATABASE_URL: databaseUrlSchema,
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
  DEMO_MODE: z
    .enum(['0', '1'], { error: 'must be 1 or 0' })
    .default('0')
    .transform((flag) => flag === '1'),
});

type Variables = Readonly<z.infer<typeof variablesSchema>>;

/** A process with half of the product needs the other half to hear from it, and to share its sessions. */
function checkRole(variables: Variables, context: z.RefinementCtx<Variables>): void {
  const { ROLE: role } = variables;
  if (role === 'all' || redisSettings(variables).kind !== 'memory') return;
  const message = `is ${role}, which needs a Redis that all processes share: set REDIS_URL, REDIS_CLUSTER_NODES or UPSTASH_REDIS_REST_URL`;
  context.addIssue({ code: 'custom', path: ['ROLE'], message });
}

const checkedSchema = variablesSchema.superRefine(checkRedisVariables).superRefine(checkRole);

const envSchema = checkedSchema.transform((variables) => ({
  nodeEnv: variables.NODE_ENV,
  databaseUrl: variables.DATABASE_URL,
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
  /** Anybody who reaches the sign-in page may go on as the demo facilitator. */
  demoMode: variables.DEMO_MODE,
}));

export type Env = Readonly<z.infer<typeof envSchema>>;

/**
 * Reads the settings out of environment variables; an empty one counts as not set.
 * The error lists everything that is wrong, one line each, without repeating any value.
 */
export function parseEnv(variables: Record<string, string | undefined>): Result<Env, string[]> {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
  const parsed = envSchema.safeParse(given);
  return parsed.success
    ? ok(parsed.data)
    : err(parsed.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`));
}
