import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { expect, it } from 'vitest';
import { z } from 'zod';

const configSchema = z.looseObject({
  productionBrowserSourceMaps: z.boolean(),
  sources: z.array(
    z.object({
      source: z.string(),
      headers: z.array(z.object({ key: z.string(), value: z.string() })),
    }),
  ),
});

/** The configuration as a build with these settings reads it. */
async function configWith(settings: Readonly<Record<string, string>>) {
  const url = join(import.meta.dirname, '../next.config.mjs');
  const print = `const { default: given } = await import(${JSON.stringify(url)});
const config = await given;
console.log(JSON.stringify({ ...config, sources: await config.headers() }));`;
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--input-type=module', '-e', print],
    { env: { NODE_ENV: 'production', ...settings } },
  );
  return configSchema.parse(JSON.parse(stdout));
}

it('leaves assets at home and makes no maps unless it is told to', async () => {
  const config = await configWith({});
  expect(config).not.toHaveProperty('assetPrefix');
  expect(config).not.toHaveProperty('deploymentId');
  expect(config.productionBrowserSourceMaps).toBe(false);
});

it('takes assets, but no worker, from where it is told', async () => {
  const settings = { CDN_URL: 'https://assets.example.org/', DEPLOYMENT_ID: 'seven' };
  expect(await configWith(settings)).toMatchObject({
    assetPrefix: 'https://assets.example.org',
    crossOrigin: 'anonymous',
    deploymentId: 'seven',
    experimental: { turbopackWorkerAssetPrefix: '' },
  });
  expect(await configWith({ ...settings, NODE_ENV: 'development' })).not.toHaveProperty(
    'assetPrefix',
  );
});

it('lets other hosts have hashed files, and nothing else', async () => {
  const { sources } = await configWith({});
  const keys = sources.filter(({ headers }) =>
    headers.some(({ key, value }) => key === 'Access-Control-Allow-Origin' && value === '*'),
  );
  expect(keys.map(({ source }) => source)).toEqual(['/_next/static/:path*']);
  expect(keys[0]?.headers).toContainEqual({
    key: 'Cross-Origin-Resource-Policy',
    value: 'cross-origin',
  });
});

it('makes maps only with a token to hand them over by', async () => {
  const place = { SENTRY_ORG: 'us', SENTRY_PROJECT: 'orca' };
  expect((await configWith(place)).productionBrowserSourceMaps).toBe(false);
  const mapped = await configWith({ ...place, SENTRY_AUTH_TOKEN: 'token' });
  expect(mapped.productionBrowserSourceMaps).toBe(true);
});
