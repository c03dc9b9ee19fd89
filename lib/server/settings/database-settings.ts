import 'server-only';
import { z } from 'zod';

const postgresUrl = /^postgres(ql)?:\/\/./;

const urlSchema = z
  .string('is missing: the address of a Postgres database')
  .regex(postgresUrl, 'must look like postgresql://user:password@host:5432/name');

const replicaUrlsSchema = z
  .string()
  .transform((urls) => urls.split(',').map((url) => url.trim()))
  .refine(
    (urls) => urls.every((url) => postgresUrl.test(url) && URL.canParse(url)),
    'must be a list such as postgresql://user:password@replica-1:5432/name,postgresql://…',
  );

const poolSize = 'must be a whole number between 2 and 500';

/** The environment variables that name the database and say how it is used. */
export const databaseVariables = {
  DATABASE_URL: urlSchema,
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

export function databaseSettings(variables: Variables): DatabaseSettings {
  return {
    url: variables.DATABASE_URL,
    replicaUrls: variables.DATABASE_REPLICA_URLS ?? [],
    poolSize: variables.DATABASE_POOL_SIZE,
    pooler: variables.DATABASE_POOLER,
  };
}
