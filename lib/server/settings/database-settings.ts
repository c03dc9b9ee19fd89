import { z } from 'zod';

import { postgresAddressProblem } from './postgres-address-problem';
import { losesPassword, withPassword } from './with-password';

const urlSchema = z
  .string('is missing: the address of a Postgres database')
  .superRefine((url, context) => {
    const message = postgresAddressProblem(url);
    if (message !== undefined) context.addIssue({ code: 'custom', message });
  });

const replicaUrlsSchema = z
  .string()
  .transform((urls) => urls.split(',').map((url) => url.trim()))
  .refine(
    (urls) => urls.every((url) => postgresAddressProblem(url) === undefined),
    'must be a list such as postgresql://user:password@replica-1:5432/name,postgresql://…',
  );

const poolSize = 'must be a whole number between 2 and 500';

/** The environment variables that name the database and say how it is used. */
export const databaseVariables = {
  DATABASE_URL: urlSchema,
  DATABASE_PASSWORD: z.string().optional(),
  DATABASE_REPLICA_URLS: replicaUrlsSchema.optional(),
  DATABASE_POOL_SIZE: z.coerce
    .number(poolSize)
    .int(poolSize)
    .min(2, poolSize)
    .max(500, poolSize)
    .default(20),
  DATABASE_POOLER: z
    .enum(['none', 'transaction'], { error: 'must be none or transaction' })
    .default('none'),
} as const;

type Variables = Readonly<z.infer<z.ZodObject<typeof databaseVariables>>>;

export type DatabaseSettings = {
  readonly url: string;
  /** Standbys that reads may go to; their order means nothing. */
  readonly replicaUrls: readonly string[];
  /** The connections to the primary that this process opens at most, and again to each replica. */
  readonly poolSize: number;
  /** Whether something like PgBouncer stands between, which lends a connection for one transaction. */
  readonly pooler: 'none' | 'transaction';
};

/** The addresses get the password that is given apart, where they have none. */
export function databaseSettings(variables: Variables): DatabaseSettings {
  const { DATABASE_PASSWORD: password } = variables;
  const replicaUrls = variables.DATABASE_REPLICA_URLS ?? [];
  return {
    url: withPassword(variables.DATABASE_URL, password),
    replicaUrls: replicaUrls.map((url) => withPassword(url, password)),
    poolSize: variables.DATABASE_POOL_SIZE,
    pooler: variables.DATABASE_POOLER,
  };
}

/** Complains about addresses that no password can be put into. */
export function checkDatabaseVariables(
  variables: Variables,
  context: z.RefinementCtx<Variables>,
): void {
  const {
    DATABASE_URL: url,
    DATABASE_REPLICA_URLS: replicaUrls,
    DATABASE_PASSWORD: password,
  } = variables;
  const complain = (variable: keyof Variables, message: string) =>
    context.addIssue({ code: 'custom', path: [variable], message });
  if (losesPassword(url, password))
    complain(
      'DATABASE_URL',
      'must look like postgresql://user@host:5432/name where DATABASE_PASSWORD is given',
    );
  if (replicaUrls?.some((replicaUrl) => losesPassword(replicaUrl, password)))
    complain(
      'DATABASE_REPLICA_URLS',
      'must be a list such as postgresql://user@host:5432/name where DATABASE_PASSWORD is given',
    );
}
