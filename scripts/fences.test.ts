import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';

import { layerFiles, layerNames, layers, reacher, subject } from './testing/planted-layers';
import { plantTree, type PlantedTree, type ToolRun } from './testing/planted-tree';
import {
  hen,
  importTrespassers,
  impure,
  lawful,
  lintTrespassers,
} from './testing/planted-trespassers';

const lintSchema = z.object({
  diagnostics: z.array(z.object({ code: z.string().optional(), filename: z.string() })),
});

const violationLine = /error ([\w-]+): (\S+)(?: → (\S+))?/g;

let tree: PlantedTree;
let pureTree: PlantedTree;
let cruise: ToolRun;
let lint: ToolRun;
let purity: ToolRun;
let deadCode: ToolRun;

beforeAll(async () => {
  tree = plantTree({
    ...layerFiles,
    ...lawful,
    ...hen,
    ...Object.fromEntries([...importTrespassers, ...lintTrespassers].map((t) => [t.path, t.text])),
  });
  // On its own: the types of a forbidden package would bring Node's along and hide the fault.
  pureTree = plantTree({ ...lawful, ...impure });
  const boot = ['server.ts', 'proxy.ts', 'instrumentation-client.ts'];
  const places = ['app', 'components', 'lib', 'scripts', 'bench', ...boot];
  [cruise, lint, purity, deadCode] = await Promise.all([
    tree.run('depcruise', ...places, '--config', '.dependency-cruiser.mjs'),
    tree.run('oxlint', '--format', 'json'),
    pureTree.run('tsc', '-p', 'lib/orca'),
    tree.run('knip', '--include', 'files,exports', '--no-config-hints'),
  ]);
});
afterAll(() => {
  tree.remove();
  pureTree.remove();
});

const violations = () =>
  [...cruise.output.matchAll(violationLine)].map(([, rule, from, to]) => ({ rule, from, to }));

const fencesBroken = (path: string) =>
  violations()
    .filter(({ from }) => from === path)
    .map(({ rule }) => rule);

const lintRulesBroken = (path: string) =>
  lintSchema
    .parse(JSON.parse(lint.output))
    .diagnostics.filter(({ filename }) => filename === path)
    .map(({ code }) => code ?? '');

describe('imports', () => {
  it.each(layerNames)('%s reaches what the table allows and nothing else', (name) => {
    const refused = new Set(
      violations()
        .filter(({ from, rule }) => from === reacher(name) && rule !== 'app-is-a-leaf')
        .map(({ to }) => to),
    );
    const reached = layerNames.filter((other) => !refused.has(subject(other)));
    expect(cruise.failed).toBe(true);
    expect(reached.toSorted()).toEqual(layers[name]?.may.toSorted());
  });

  it.each(importTrespassers)('$fence stops $path', ({ fence, path }) => {
    expect(fencesBroken(path)).toContain(fence);
  });

  it('nothing outside the app reaches into it', () => {
    expect(fencesBroken(reacher('features'))).toContain('app-is-a-leaf');
  });

  it.each(Object.keys(lawful))('lets %s pass', (path) => {
    expect(fencesBroken(path)).toEqual([]);
  });
});

describe('lint', () => {
  it.each(lintTrespassers)('$rule stops $path', ({ rule, path }) => {
    expect(lint.failed).toBe(true);
    expect(lintRulesBroken(path)).toContainEqual(expect.stringContaining(`(${rule})`));
  });

  it.each(['lib/server/settings/env.ts', 'lib/server/generated/prisma/client.ts'])(
    'lets %s pass',
    (path) => {
      expect(lintRulesBroken(path)).toEqual([]);
    },
  );
});

describe('purity of the domain', () => {
  it.each(Object.keys(impure))('the compiler stops %s', (path) => {
    expect(purity.failed).toBe(true);
    expect(purity.output).toContain(`${path}(`);
  });

  // The linter has no selector for a call without arguments.
  const readsClock = /new Date\(\s*\)/;

  it('has no clock', () => {
    const root = join(import.meta.dirname, '..');
    const sources = ['lib/orca', 'lib/shared', 'lib/foraging'].flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter((path) => path.endsWith('.ts'))
        .map((path) => join(root, folder, path)),
    );
    expect(sources.length).toBeGreaterThan(10);
    expect(sources.filter((path) => readsClock.test(readFileSync(path, 'utf8')))).toEqual([]);
    expect('const now = new Date();').toMatch(readsClock);
  });
});

describe('dead code', () => {
  it('names the file that nobody imports and the export that nobody uses', () => {
    expect(deadCode.failed).toBe(true);
    expect(deadCode.output).toContain('lib/shared/any.ts');
    expect(deadCode.output).toMatch(/forgotten\s+lib\/shared\/subject[.]ts/);
  });
});
