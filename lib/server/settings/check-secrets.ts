import { type z } from 'zod';

type Variables = Readonly<{
  NODE_ENV: string;
  DATABASE_URL: string;
  DATABASE_REPLICA_URLS?: readonly string[] | undefined;
  DATABASE_PASSWORD?: string | undefined;
  REDIS_URL?: string | undefined;
  REDIS_CLUSTER_NODES?: readonly string[] | undefined;
  REDIS_PASSWORD?: string | undefined;
  UPSTASH_REDIS_REST_TOKEN?: string | undefined;
  METRICS_TOKEN?: string | undefined;
  SENTRY_DSN?: string | undefined;
}>;

const placeholder = /change.?me|replace.?me|placeholder|example|your.?secret|^(.{1,4})\1+$/i;

/** What guides and images come with; longer secrets may well contain one of these words. */
const usualWord =
  /^(admin|app|app_user|database|default|development|guest|letmein|orca|pass|passw0rd|password|passwd|postgres|postgresql|pwd|qwerty|redis|root|secret|test|token|user|12345678?9?0?)$/i;

/** Whether a secret is what stands in a template for one, or as good as none. */
export function isPlaceholder(secret: string): boolean {
  return placeholder.test(secret) || usualWord.test(secret);
}

/** Complains, in production, about secrets that somebody was to replace, wherever they stand. */
export function checkSecrets(variables: Variables, context: z.RefinementCtx<Variables>): void {
  if (variables.NODE_ENV !== 'production') return;
  const secrets: readonly (readonly [keyof Variables, readonly (string | undefined)[]])[] = [
    ['DATABASE_URL', [passwordOf(variables.DATABASE_URL)]],
    ['DATABASE_REPLICA_URLS', (variables.DATABASE_REPLICA_URLS ?? []).map(passwordOf)],
    ['DATABASE_PASSWORD', [variables.DATABASE_PASSWORD]],
    ['REDIS_URL', [passwordOf(variables.REDIS_URL)]],
    ['REDIS_CLUSTER_NODES', (variables.REDIS_CLUSTER_NODES ?? []).map(passwordOf)],
    ['REDIS_PASSWORD', [variables.REDIS_PASSWORD]],
    ['UPSTASH_REDIS_REST_TOKEN', [variables.UPSTASH_REDIS_REST_TOKEN]],
    ['METRICS_TOKEN', [variables.METRICS_TOKEN]],
    ['SENTRY_DSN', [partsOf(variables.SENTRY_DSN)?.username]],
  ];
  for (const [name, values] of secrets) {
    if (!values.some((value) => value !== undefined && isPlaceholder(value))) continue;
    const message = 'is or contains a placeholder: put the real secret there';
    context.addIssue({ code: 'custom', path: [name], message });
  }
}

function passwordOf(address: string | undefined): string | undefined {
  return partsOf(address)?.password;
}

function partsOf(address: string | undefined): URL | undefined {
  return address !== undefined && URL.canParse(address) ? new URL(address) : undefined;
}
