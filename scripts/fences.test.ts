import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';

import { plantTree, type PlantedTree, type ToolRun } from './testing/planted-tree';

/** Where a layer lives, and which layers it may import: the table of CONTRIBUTING.md, said once more. */
const layers: Readonly<Record<string, { folder: string; may: readonly string[] }>> = {
  shared: { folder: 'lib/shared/', may: ['shared'] },
  orca: { folder: 'lib/orca/model/', may: ['shared', 'orca'] },
  foraging: { folder: 'lib/foraging/', may: ['shared', 'orca', 'foraging'] },
  files: { folder: 'lib/files/', may: ['shared', 'orca', 'files'] },
  contracts: { folder: 'lib/contracts/', may: ['shared', 'orca', 'contracts'] },
  server: {
    folder: 'lib/server/projects/',
    may: ['shared', 'orca', 'files', 'contracts', 'server'],
  },
  client: {
    folder: 'lib/client/sync/',
    may: ['shared', 'orca', 'foraging', 'files', 'contracts', 'client'],
  },
  ui: { folder: 'components/ui/', may: ['shared', 'ui'] },
  grid: { folder: 'components/grid/', may: ['shared', 'ui', 'grid'] },
  features: {
    folder: 'components/object-map/',
    may: ['shared', 'orca', 'files', 'contracts', 'client', 'ui', 'grid', 'features'],
  },
  routes: { folder: 'app/api/v1/', may: ['contracts', 'server'] },
  pages: {
    folder: 'app/projects/',
    may: ['shared', 'orca', 'contracts', 'server', 'ui', 'grid', 'features', 'pages'],
  },
  boot: { folder: '', may: ['shared', 'orca', 'contracts', 'server'] },
  tools: {
    folder: 'scripts/',
    may: [
      'shared',
      'orca',
      'foraging',
      'files',
      'contracts',
      'server',
      'client',
      'tools',
      'benchPage',
    ],
  },
  benchPage: {
    folder: 'bench/matrix/page/',
    may: ['orca', 'client', 'ui', 'grid', 'benchPage'],
  },
};
const layerNames = Object.keys(layers);

/** The boot files stand at the top by name: `server.ts` is the one that reaches, `proxy.ts` the one reached. */
const reacher = (name: string) =>
  name === 'boot' ? 'server.ts' : `${layers[name]?.folder}reach.ts`;
const subject = (name: string) =>
  name === 'boot' ? 'proxy.ts' : `${layers[name]?.folder}subject.ts`;

const importOf = (path: string) => `import '@/${path.replace(/[.]ts$/, '')}';\n`;

const layerFiles = Object.fromEntries(
  layerNames.flatMap((name) => [
    [subject(name), 'export const subject = 1;\nexport const forgotten = 2;\n'],
    [reacher(name), layerNames.map((other) => importOf(subject(other))).join('')],
  ]),
);

const importTrespassers: readonly { fence: string; path: string; text: string }[] = [
  { fence: 'orca-packages', path: 'lib/orca/model/package.ts', text: "import 'pino';\n" },
  { fence: 'orca-packages', path: 'lib/shared/package.ts', text: "import 'react';\n" },
  { fence: 'orca-packages', path: 'lib/orca/model/disk.ts', text: "import 'node:fs';\n" },
  { fence: 'foraging-packages', path: 'lib/foraging/package.ts', text: "import 'react';\n" },
  { fence: 'no-circular', path: 'lib/orca/model/egg.ts', text: importOf('lib/orca/model/hen.ts') },
  ...[
    'database/db',
    'redis/redis',
    'settings/env',
    'documents/document-store',
    'generated/prisma/client',
  ].map((adapter) => ({
    fence: 'adapters-only-in-server',
    path: `app/api/v1/${adapter.replaceAll('/', '-')}.ts`,
    text: importOf(`lib/server/${adapter}`),
  })),
  {
    fence: 'no-test-code-in-product',
    path: 'lib/client/sync/arrange.ts',
    text: importOf('lib/orca/testing/builders'),
  },
  {
    fence: 'browserBoot-imports',
    path: 'instrumentation-client.ts',
    text: importOf('lib/server/settings/env'),
  },
  {
    fence: 'sentry-in-its-place',
    path: 'lib/server/projects/reporting.ts',
    text: "import '@sentry/nextjs';\n",
  },
  { fence: 'resolvable', path: 'lib/shared/lost.ts', text: "import './nowhere';\n" },
];

/** Half of a cycle; the tool names a cycle once, by its first file. */
const hen = { 'lib/orca/model/hen.ts': importOf('lib/orca/model/egg.ts') };

const lawful: Readonly<Record<string, string>> = {
  'lib/server/database/db.ts': "import '../generated/prisma/client';\n",
  'lib/server/redis/redis.ts': 'export const redis = 1;\n',
  'lib/server/settings/env.ts': "export const port = process.env['PORT'];\n",
  'lib/server/documents/document-store.ts': "import '@/lib/server/database/db';\n",
  'lib/server/generated/prisma/client.ts': 'export const client: any = 1;\n',
  'lib/orca/testing/builders.ts': "import 'fast-check';\n",
  'lib/orca/model/order.test.ts': "import 'vitest';\nimport '@/lib/orca/testing/builders';\n",
  'lib/orca/model/schema.ts':
    "import 'zod';\nimport 'fractional-indexing';\nimport 'pluralize';\nexport const kinds = ['object'] as const;\n",
};

const lintTrespassers: readonly { rule: string; path: string; text: string }[] = [
  { rule: 'no-explicit-any', path: 'lib/shared/any.ts', text: 'export const x: any = 1;\n' },
  {
    rule: 'consistent-type-assertions',
    path: 'lib/shared/assertion.ts',
    text: "export const x = JSON.parse('1') as number;\n",
  },
  {
    rule: 'no-non-null-assertion',
    path: 'lib/shared/bang.ts',
    text: 'export const first = (list: string[]): string => list[0]!;\n',
  },
  {
    rule: 'no-floating-promises',
    path: 'lib/client/floating.ts',
    text: 'export function go(): void {\n  Promise.resolve(1).then(() => 2);\n}\n',
  },
  {
    rule: 'switch-exhaustiveness-check',
    path: 'lib/shared/switch.ts',
    text: "export function f(x: 'a' | 'b'): void {\n  switch (x) {\n    case 'a':\n      return;\n  }\n}\n",
  },
  {
    rule: 'no-restricted-properties',
    path: 'lib/orca/model/clock.ts',
    text: 'export const now = () => Date.now();\n',
  },
  {
    rule: 'no-restricted-properties',
    path: 'lib/shared/dice.ts',
    text: 'export const dice = () => Math.random();\n',
  },
  {
    rule: 'no-process-env',
    path: 'lib/server/projects/environment.ts',
    text: "export const port = process.env['PORT'];\n",
  },
  {
    rule: 'no-console',
    path: 'lib/client/console.ts',
    text: "export const log = () => console.log('x');\n",
  },
  { rule: 'no-default-export', path: 'lib/shared/default.ts', text: 'export default 1;\n' },
  {
    rule: 'no-barrel-file',
    path: 'lib/shared/barrel.ts',
    text: "export * from './any';\nexport * from './bang';\n",
  },
  { rule: 'filename-case', path: 'lib/shared/camelCase.ts', text: 'export const x = 1;\n' },
  {
    rule: 'max-lines',
    path: 'lib/shared/long.ts',
    text: Array.from({ length: 301 }, (_, line) => `export const x${line} = 1;\n`).join(''),
  },
];

const impure: Readonly<Record<string, string>> = {
  'lib/orca/model/uses-process.ts': 'export const where = process.cwd();\n',
  'lib/orca/model/uses-crypto.ts': 'export const id = () => crypto.randomUUID();\n',
  'lib/orca/model/uses-page.ts': 'export const title = () => document.title;\n',
  'lib/orca/model/uses-disk.ts': "export { readFileSync } from 'node:fs';\n",
};

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
