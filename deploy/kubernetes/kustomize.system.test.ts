import { execFileSync } from 'node:child_process';

import { expect, it } from 'vitest';

import { faultsOf } from './testing/faults-of';
import { parseManifests, podOf } from './testing/manifest';

const hasKubectl = () => {
  try {
    execFileSync('kubectl', ['version', '--client'], { stdio: 'ignore' });
    return true;
  } catch {
    process.stdout.write('Left out: putting the Kubernetes files together, there is no kubectl.\n');
    return false;
  }
};

const isHere = hasKubectl();

function putTogether(folder: string) {
  const text = execFileSync('kubectl', ['kustomize', `deploy/kubernetes/${folder}`], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return parseManifests(text);
}

it.skipIf(!isHere)('restores with the very scripts that make backups', () => {
  const scripts = (folder: string) =>
    putTogether(folder).filter(({ metadata: { name } }) => name.startsWith('orca-backup-scripts'));
  expect(scripts('example/restore')).toHaveLength(1);
  expect(scripts('example/restore')).toEqual(scripts('example'));
  expect(putTogether('example/restore').flatMap(faultsOf)).toEqual([]);
});

it.skipIf(!isHere)('puts the example together as the cluster would take it', () => {
  const manifests = putTogether('example');
  expect(manifests.flatMap(faultsOf)).toEqual([]);
  const names = manifests.map(({ kind, metadata }) => `${kind} ${metadata.name}`);
  expect(new Set(names).size).toBe(names.length);
  expect(names).toContain('Job orca-migrate-1-0-0');
  expect(manifests.every(({ metadata }) => metadata['namespace'] === 'orca')).toBe(true);

  const pods = manifests.flatMap((manifest) => podOf(manifest) ?? []);
  const containers = pods.flatMap(({ spec }) => spec.containers);
  expect(new Set(containers.map(({ image }) => image))).toEqual(
    new Set(['registry.example.org/orca-studio:1.0.0', 'postgres:15-bookworm']),
  );
  // Generated names end in what they contain, and whoever uses them has to follow.
  const maps = [
    ...containers.flatMap(({ envFrom }) => envFrom.map(({ configMapRef }) => configMapRef)),
    ...pods.flatMap(({ spec }) => spec.volumes.map(({ configMap }) => configMap)),
  ].flatMap((map) => map?.name ?? []);
  expect(maps).toHaveLength(3);
  for (const map of maps) expect(names).toContain(`ConfigMap ${map}`);
});
