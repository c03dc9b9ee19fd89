import { importOf } from './planted-layers';

/** What a fence between files has to stop. */
export const importTrespassers: readonly { fence: string; path: string; text: string }[] = [
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
export const hen = { 'lib/orca/model/hen.ts': importOf('lib/orca/model/egg.ts') };

/** What looks like it and is allowed. */
export const lawful: Readonly<Record<string, string>> = {
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

/** What the linter has to stop. */
export const lintTrespassers: readonly { rule: string; path: string; text: string }[] = [
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

/** What the domain can’t know, as the compiler has to say. */
export const impure: Readonly<Record<string, string>> = {
  'lib/orca/model/uses-process.ts': 'export const where = process.cwd();\n',
  'lib/orca/model/uses-crypto.ts': 'export const id = () => crypto.randomUUID();\n',
  'lib/orca/model/uses-page.ts': 'export const title = () => document.title;\n',
  'lib/orca/model/uses-disk.ts': "export { readFileSync } from 'node:fs';\n",
};
