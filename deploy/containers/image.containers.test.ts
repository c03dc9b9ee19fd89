import { expect, test } from '@playwright/test';

import { inspect } from './docker';
import { mustRun, run } from './run';
import { images } from './settings';

const inImage = (...command: readonly string[]) =>
  run('docker', ['run', '--rm', '--entrypoint', '', images.first, ...command]);

test('what is added to the base stays under 120 MB', async () => {
  const history = await mustRun('docker', [
    'history',
    '--no-trunc',
    '--human=false',
    '--format',
    '{{.Size}}\t{{.CreatedBy}}',
    images.first,
  ]);
  // The base ends where our working folder begins.
  const lines = history.split('\n');
  const ours = lines.slice(0, lines.findIndex((line) => line.includes('WORKDIR /app')) + 1);
  const bytes = ours.reduce((sum, line) => sum + Number(line.split('\t')[0]), 0);
  process.stdout.write(`    added to the base: ${(bytes / 1e6).toFixed(1)} MB\n`);
  expect(ours.length).toBeGreaterThan(3);
  expect(bytes).toBeLessThan(120e6);
});

test('it runs as nobody in particular, says what it is and how it is, and stops when told', async () => {
  expect(await inspect(images.first, '{{.Config.User}}')).toBe('node');
  expect(await inspect(images.first, '{{.Config.StopSignal}}')).toBe('SIGTERM');
  expect(await inspect(images.first, '{{json .Config.Healthcheck.Test}}')).toContain('health.mjs');
  expect(
    await inspect(images.first, '{{index .Config.Labels "org.opencontainers.image.title"}}'),
  ).toBe('ORCA Studio');
  const environment = await inspect(images.first, '{{json .Config.Env}}');
  expect(environment).toContain('DEPLOYMENT_ID=test-a');
  expect(environment).not.toMatch(/SECRET|PASSWORD|TOKEN|REGISTRY/);
});

test('it holds nothing to build with, no source maps, no secrets, and nothing of ours as it was written', async () => {
  const { output } = await inImage('find', '/app', '-xdev', '-type', 'f');
  const files = output.split('\n');
  expect(files.length).toBeGreaterThan(100);
  const unwanted =
    /\.map$|\/node_modules\/(typescript|esbuild|tsx|vitest|oxlint|@playwright|prisma|@electric-sql)\/|\.env|\/secrets\/|\/app\/(lib|components|e2e|bench)\//;
  expect(files.filter((file) => unwanted.test(file))).toEqual([]);
});

test('without its settings it says all that is missing, by name, and ends with 78', async () => {
  const { code, output } = await run('docker', ['run', '--rm', images.first]);
  expect(code).toBe(78);
  for (const name of ['DATABASE_URL', 'AUTH_SECRET']) expect(output).toContain(name);
});

test('with a placeholder for a secret it does not start', async () => {
  const settings = {
    AUTH_SECRET: 'change-me-change-me-change-me-change-me',
    DATABASE_URL: 'postgresql://app_user@database:5432/ooux_orca',
  };
  const { code, output } = await run('docker', [
    'run',
    '--rm',
    ...Object.entries(settings).flatMap(([name, value]) => ['--env', `${name}=${value}`]),
    images.first,
  ]);
  expect(code).toBe(78);
  expect(output).toContain('AUTH_SECRET is a placeholder');
});
