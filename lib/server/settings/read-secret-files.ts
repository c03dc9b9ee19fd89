type Variables = Readonly<Record<string, string | undefined>>;

/** Settings that are secrets or contain one; each may also be named by the file it stands in, as `<NAME>_FILE`. */
const secretNames = [
  'AUTH_SECRET',
  'DATABASE_URL',
  'DATABASE_PASSWORD',
  'DATABASE_REPLICA_URLS',
  'REDIS_URL',
  'REDIS_PASSWORD',
  'REDIS_CLUSTER_NODES',
  'UPSTASH_REDIS_REST_TOKEN',
  'METRICS_TOKEN',
  'SENTRY_DSN',
] as const;

export type SecretFiles = {
  /** The variables as if every secret had been given itself. */
  readonly variables: Variables;
  /** What is wrong, by the name of the secret it leaves without a value: one line each, without any value. */
  readonly problems: ReadonlyMap<string, string>;
};

/** Puts the contents of files, less the line break at their end, where variables name them. `readFile` may throw. */
export function readSecretFiles(given: Variables, readFile: (path: string) => string): SecretFiles {
  const variables: Record<string, string | undefined> = { ...given };
  const problems = new Map<string, string>();
  for (const name of secretNames) {
    const path = given[`${name}_FILE`];
    delete variables[`${name}_FILE`];
    if (!path) continue;
    if (given[name]) {
      problems.set(name, `${name} and ${name}_FILE are both given: keep one of them`);
      continue;
    }
    try {
      variables[name] = readFile(path).replace(/\r?\n$/, '');
      if (variables[name] === '') problems.set(name, `${name}_FILE names a file that is empty`);
    } catch (error) {
      problems.set(name, `${name}_FILE must name a file that can be read (${codeOf(error)})`);
    }
  }
  return { variables, problems };
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'it failed';
}
