import { z } from 'zod';

import { withPassword } from './with-password';

const redisUrl = /^rediss?:\/\/./;

const redisUrlSchema = z
  .string()
  .refine(
    (url) => redisUrl.test(url) && URL.canParse(url) && new URL(url).hostname !== '',
    'must look like redis://host:6379 or rediss://host:6379',
  );

const clusterNodesSchema = z
  .string()
  .transform((nodes) => nodes.split(',').map((node) => node.trim()))
  .refine(
    (nodes) => nodes.every((node) => redisUrl.test(node) && URL.canParse(node)),
    'must be a list such as redis://host-1:6379,redis://host-2:6379',
  );

const restUrlSchema = z
  .url({ protocol: /^https?$/, error: 'must be an address such as https://name.upstash.io' })
  .transform((url) => url.replace(/\/+$/, ''));

const restTokenSchema = z.string().regex(/^\S+$/, 'must not contain spaces or line breaks');

/** The environment variables that name a Redis. */
export const redisVariables = {
  REDIS_URL: redisUrlSchema.optional(),
  REDIS_CLUSTER_NODES: clusterNodesSchema.optional(),
  REDIS_PASSWORD: z.string().optional(),
  UPSTASH_REDIS_REST_URL: restUrlSchema.optional(),
  UPSTASH_REDIS_REST_TOKEN: restTokenSchema.optional(),
} as const;

type Variables = Readonly<z.infer<z.ZodObject<typeof redisVariables>>>;

export type RedisSettings =
  /** The process keeps sessions, limits and messages in its own memory. */
  | { readonly kind: 'memory' }
  | { readonly kind: 'server'; readonly url: string }
  | { readonly kind: 'cluster'; readonly nodes: readonly string[] }
  | { readonly kind: 'upstash'; readonly url: string; readonly token: string };

/** The one Redis that is named, with the password that is given apart; without any, the process' own memory. */
export function redisSettings(variables: Variables): RedisSettings {
  const { REDIS_URL: url, REDIS_CLUSTER_NODES: nodes } = variables;
  const { UPSTASH_REDIS_REST_URL: restUrl, UPSTASH_REDIS_REST_TOKEN: token } = variables;
  const { REDIS_PASSWORD: password } = variables;
  if (url !== undefined) return { kind: 'server', url: withPassword(url, password) };
  if (nodes !== undefined)
    return { kind: 'cluster', nodes: nodes.map((node) => withPassword(node, password)) };
  if (restUrl !== undefined && token !== undefined) return { kind: 'upstash', url: restUrl, token };
  return { kind: 'memory' };
}

/** Complains about variables that name half a Redis, or more than one. */
export function checkRedisVariables(
  variables: Variables,
  context: z.RefinementCtx<Variables>,
): void {
  const { UPSTASH_REDIS_REST_URL: restUrl, UPSTASH_REDIS_REST_TOKEN: token } = variables;
  const complain = (variable: keyof Variables, message: string) =>
    context.addIssue({ code: 'custom', path: [variable], message });

  if (restUrl !== undefined && token === undefined)
    complain('UPSTASH_REDIS_REST_TOKEN', 'is missing beside UPSTASH_REDIS_REST_URL');
  if (token !== undefined && restUrl === undefined)
    complain('UPSTASH_REDIS_REST_URL', 'is missing beside UPSTASH_REDIS_REST_TOKEN');

  const named = (['REDIS_URL', 'REDIS_CLUSTER_NODES', 'UPSTASH_REDIS_REST_URL'] as const).filter(
    (variable) => variables[variable] !== undefined,
  );
  const [first, ...others] = named;
  if (first && others.length > 0)
    complain(first, `and ${others.join(' and ')} each name a Redis: keep one of them`);
}
