import { describe, expect, it } from 'vitest';

import { readSecretFiles } from './read-secret-files';

const files: Readonly<Record<string, string>> = {
  '/run/secrets/auth': 'p9Xq2LmV8sRt4WzYb7NcKd1Gh5Jf0AeUoI3\n',
  '/run/secrets/two-lines': 'one\ntwo\r\n',
  '/run/secrets/empty': '\n',
};

const readFile = (path: string) => {
  const text = files[path];
  if (text === undefined) throw Object.assign(new Error(`no ${path}`), { code: 'ENOENT' });
  return text;
};

const read = (variables: Record<string, string>) => readSecretFiles(variables, readFile);

describe('secrets in files', () => {
  it('count like variables, less the line break at the end', () => {
    const { variables, problems } = read({ PORT: '1', AUTH_SECRET_FILE: '/run/secrets/auth' });
    expect(variables).toEqual({ PORT: '1', AUTH_SECRET: 'p9Xq2LmV8sRt4WzYb7NcKd1Gh5Jf0AeUoI3' });
    expect(problems.size).toBe(0);
  });

  it('lose one line break and no more', () => {
    const { variables } = read({ METRICS_TOKEN_FILE: '/run/secrets/two-lines' });
    expect(variables['METRICS_TOKEN']).toBe('one\ntwo');
  });

  it('are no secrets where they are named by an empty variable', () => {
    expect(read({ AUTH_SECRET: 'x', AUTH_SECRET_FILE: '' })).toMatchObject({
      variables: { AUTH_SECRET: 'x' },
      problems: new Map(),
    });
  });

  it.each([
    [{ REDIS_URL_FILE: '/nowhere/secret' }, 'REDIS_URL', /^REDIS_URL_FILE .+ \(ENOENT\)$/],
    [{ AUTH_SECRET_FILE: '/run/secrets/empty' }, 'AUTH_SECRET', /^AUTH_SECRET_FILE .+ empty$/],
    [
      { DATABASE_URL: 'a', DATABASE_URL_FILE: '/run/secrets/auth' },
      'DATABASE_URL',
      /^DATABASE_URL and DATABASE_URL_FILE are both given/,
    ],
  ])('that are wrong are named without a value or a path: %o', (variables, name, complaint) => {
    const problem = read(variables).problems.get(name);
    expect(problem).toMatch(complaint);
    expect(problem).not.toMatch(/nowhere|secrets|p9Xq/);
  });
});
