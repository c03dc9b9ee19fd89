import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';

import { expect, it, onTestFinished } from 'vitest';

it('goes on as whoever owns the sources, root too, and installs the packages only once', () => {
  const folder = mkdtempSync(join(tmpdir(), 'orca-dev-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(join(folder, 'npm'), '#!/bin/sh\necho "npm $*"\n', { mode: 0o755 });
  writeFileSync(join(folder, 'package-lock.json'), '{}');
  mkdirSync(join(folder, 'node_modules'));
  const start = () =>
    spawnSync('bash', [resolve('deploy/compose/dev.sh'), 'echo', 'the server'], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, PATH: [folder, process.env['PATH']].join(delimiter), SEED: '0' },
      timeout: 30_000,
    });
  const first = start();
  expect(first).toMatchObject({
    status: 0,
    stdout: expect.stringMatching(/^npm ci .*\nthe server\n$/),
  });
  expect(start()).toMatchObject({ status: 0, stdout: 'the server\n' });
});
