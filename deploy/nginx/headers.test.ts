import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from 'vitest';
import { z } from 'zod';

import { problems } from '@/lib/contracts/problem';

const template = (name: string) =>
  readFileSync(join(import.meta.dirname, `${name}.conf.template`), 'utf8');

const rulesSchema = z.array(
  z.object({
    source: z.string(),
    headers: z.array(z.object({ key: z.string(), value: z.string() })),
  }),
);
const configSchema = z.looseObject({
  headers: z.custom<() => unknown>((value) => typeof value === 'function'),
});

async function headersOf(source: string) {
  const imported: { readonly default: unknown } = await import(
    String(new URL('../../next.config.mjs', import.meta.url))
  );
  const { headers } = configSchema.parse(await imported.default);
  const rules = rulesSchema.parse(headers());
  return rules.find((rule) => rule.source === source)?.headers ?? [];
}

/** What is between a header's name and the end of its line, without quotes and `always`. */
function valueIn(text: string, name: string): string | undefined {
  const line = new RegExp(`add_header ${name} (.+?)(?: always)?;$`, 'm').exec(text)?.[1];
  return line?.replaceAll(/^["']|["']$/g, '');
}

test('files and refusals of the edge carry the headers that the application sends', async () => {
  const text = template('error-headers') + template('headers');
  const headers = await headersOf('/:path*');
  expect(headers.length).toBeGreaterThan(5);
  for (const { key, value } of headers)
    expect([key, valueIn(text, key)]).toStrictEqual([key, value]);
});

test('hashed files carry those that the application sends with them', async () => {
  const text = template('hashed-headers');
  const headers = await headersOf('/_next/static/:path*');
  expect(headers.length).toBeGreaterThan(1);
  for (const { key, value } of headers)
    expect([key, valueIn(text, key)]).toStrictEqual([key, value]);
});

test('refusals of the edge have the codes and titles of the application', () => {
  const said = [...template('problems').matchAll(/"title":"([^"]+)".*?"code":"(\w+)"/g)];
  expect(said.length).toBeGreaterThan(8);
  const titles = new Map<string, string>(
    Object.entries(problems).map(([code, { title }]) => [code, title]),
  );
  for (const [, title, code = ''] of said)
    expect([code, title]).toStrictEqual([code, titles.get(code)]);
});
