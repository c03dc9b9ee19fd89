import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

// A Docker whose containers are files: the name is the id, in it stand whether it is a one-off, and its health.
const docker = String.raw`#!/bin/sh
set -eu
cd "$CONTAINERS"
case "$1 $2" in
  'compose ps') ls ;;
  'compose up')
    wanted=$(echo "$*" | sed 's/.*--scale web=\([0-9]*\) .*/\1/')
    while [ "$(grep -L True * | wc -l)" -lt "$wanted" ] && [ "$(ls | grep -c new)" -lt "$STARTS" ]; do
      echo "False $NEW_HEALTH" >"new-$(ls | wc -l)"
    done ;;
  'inspect --format')
    read -r oneoff health <"$4"
    case $3 in *oneoff*) echo "$oneoff" ;; *) echo "$health" ;; esac ;;
  'stop --time') ;;
  'rm -f') shift 2 && rm "$@" ;;
  rm*) rm "$2" ;;
  logs*) echo "the last words of $4" ;;
esac
`;

describe('rolling', () => {
  let folder: string;
  let containers: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'orca-roll-'));
    containers = mkdtempSync(join(folder, 'containers-'));
    writeFileSync(join(folder, 'docker'), docker, { mode: 0o755 });
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const given = (all: Readonly<Record<string, string>>) => {
    for (const [id, state] of Object.entries(all)) writeFileSync(join(containers, id), state);
  };
  const left = () => readdirSync(containers).map((id) => id.replace(/-\d+$/, ''));
  const roll = (variables: Readonly<Record<string, string>> = {}) =>
    spawnSync('sh', [join(import.meta.dirname, 'roll.sh'), 'web'], {
      encoding: 'utf8',
      env: {
        NODE_ENV: 'test',
        PATH: [folder, process.env['PATH']].join(delimiter),
        CONTAINERS: containers,
        NEW_HEALTH: 'healthy',
        STARTS: '99',
        EDGE_SETTLE_SECONDS: '0',
        HEALTHY_WITHIN_SECONDS: '0',
        ...variables,
      },
    });

  it('puts as many new ones in the place of the old ones', () => {
    given({ 'old-a': 'False healthy\n', 'old-b': 'False healthy\n' });
    expect(roll().status).toBe(0);
    expect(left()).toStrictEqual(['new', 'new']);
  });

  it('counts neither one-off containers nor those that are not healthy, and ends the latter', () => {
    given({ 'old-a': 'False healthy\n', 'old-b': 'False unhealthy\n', run: 'True healthy\n' });
    expect(roll().status).toBe(0);
    expect(left()).toStrictEqual(['new', 'run']);
    expect(readFileSync(join(containers, 'run'), 'utf8')).toBe('True healthy\n');
  });

  it('leaves what was there when the new ones fail, so that a second try does not double it', () => {
    given({ 'old-a': 'False healthy\n', 'old-b': 'False healthy\n' });
    const { status, stderr } = roll({ NEW_HEALTH: 'unhealthy' });
    expect(status).toBe(1);
    expect(stderr).toContain('the last words of new-');
    expect(readdirSync(containers)).toStrictEqual(['old-a', 'old-b']);
  });

  it('ends no old one when fewer new ones came', () => {
    given({ 'old-a': 'False healthy\n', 'old-b': 'False healthy\n' });
    expect(roll({ STARTS: '1' }).status).toBe(1);
    expect(readdirSync(containers)).toStrictEqual(['old-a', 'old-b']);
  });

  it('refuses where nobody is healthy', () => {
    given({ 'old-a': 'False unhealthy\n' });
    const { status, stderr } = roll();
    expect([status, stderr]).toStrictEqual([1, expect.stringContaining('No web is healthy')]);
    expect(readdirSync(containers)).toStrictEqual(['old-a']);
  });
});
