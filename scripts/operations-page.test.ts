import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { expect, it } from 'vitest';

import { knownSettings } from './testing/known-settings';

const pages = [
  'docs/operations.md',
  'docs/upgrades.md',
  'docs/scaling.md',
  'deploy/kubernetes/README.md',
];
const textOf = (path: string) => readFileSync(path, 'utf8');

it('has every setting of the product in its table', () => {
  const rows = textOf('docs/operations.md').matchAll(/^\| (`[A-Z].*?) +\|/gm);
  const explained = [...rows].flatMap(([, cell = '']) =>
    [...cell.matchAll(/`([A-Z][A-Z0-9_]+)`/g)].map(([, name]) => name),
  );
  expect(knownSettings().length).toBeGreaterThan(20);
  expect(knownSettings().filter((name) => !explained.includes(name))).toEqual([]);
});

/** As GitHub makes an anchor of a heading. */
const anchorsOf = (path: string) =>
  [...textOf(path).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\w\s-]/g, '')
      .trim()
      .replaceAll(' ', '-'),
  );

it.each(pages)('leads from %s to places that are there', (page) => {
  const links = [...textOf(page).matchAll(/\]\((?!https?:)([^)#]*)(?:#([^)]+))?\)/g)];
  const dead = links.filter(([, path = '', anchor]) => {
    const target = path === '' ? page : join(dirname(page), path);
    if (!existsSync(target)) return true;
    return anchor !== undefined && !anchorsOf(target).includes(anchor);
  });
  expect(dead.map(([link]) => link)).toEqual([]);
});
