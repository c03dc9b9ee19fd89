import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';

import { expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';

const file = 'sbom.cdx.json';

const billSchema = z.object({
  bomFormat: z.literal('CycloneDX'),
  metadata: z.object({ component: z.object({ name: z.literal('orca-studio') }) }),
  components: z.array(z.object({ name: z.string(), version: z.string(), purl: z.string() })),
});

it('names what the product is made of, and nothing that only its tests need', () => {
  const wasHere = existsSync(file);
  onTestFinished(() => {
    if (!wasHere) rmSync(file, { force: true });
  });
  const made = spawnSync('npm', ['run', '--silent', 'sbom'], { encoding: 'utf8' });
  expect(made.stdout).toMatch(/Wrote .*sbom\.cdx\.json: CycloneDX [\d.]+, \d+ packages\./);
  const { components } = billSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  const names = components.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(['next', 'prisma', 'ioredis', 'react']));
  expect(names).not.toContain('vitest');
});
