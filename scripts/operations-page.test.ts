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

it('names settings and services of Compose that are there', () => {
  const page = textOf('docs/operations.md');
  const file = textOf('docker-compose.yml');
  const [, table = ''] = /^\| Compose, in `\.env`.*\n((?:\|.*\n)+)/m.exec(page) ?? [];
  const settings = [...table.matchAll(/`([A-Z]+_[A-Z_]+)`/g)].map(([, name = '']) => name);
  expect(settings.length).toBeGreaterThan(8);
  const unknown = settings.filter((name) => !file.includes(`\${${name}`));
  expect(
    unknown.filter((name) => name !== 'COMPOSE_PROFILES' && name !== 'WEB_CONCURRENCY'),
  ).toEqual([]);

  const asked = [
    ...page.matchAll(/docker compose (?:exec(?: -e \S+)?|stop|rm(?: --\w+)*) ([a-z-]+)/g),
  ];
  const services = new Set(asked.map(([, name = '']) => name));
  expect(services.size).toBeGreaterThan(5);
  for (const name of services) expect(file).toMatch(new RegExp(`^  ${name}:$`, 'm'));
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
