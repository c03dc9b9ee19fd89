import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';

import { parseEnv } from '@/lib/server/settings/parse-env';
import { knownSettings } from '@/scripts/testing/known-settings';

import { readAlerts } from '../monitoring/testing/read-monitoring';
import { faultsOf } from './testing/faults-of';
import { parseManifests, podOf, readManifests, type Pod } from './testing/manifest';

const folder = 'deploy/kubernetes';
const all = readManifests(folder);
/** Those that a bare cluster knows. */
const plain = all.filter(({ kind }) => !['PodMonitor', 'PrometheusRule'].includes(kind));
const pods = plain.flatMap((manifest) => {
  const pod = podOf(manifest);
  return pod ? [{ name: manifest.metadata.name, pod }] : [];
});
const ofKind = (kind: string) => plain.filter((manifest) => manifest.kind === kind);
const namesOf = (kind: string) => ofKind(kind).map(({ metadata }) => metadata.name);

const generatedSchema = z.object({
  configMapGenerator: z.array(
    z.object({ name: z.string(), literals: z.array(z.string()).default([]) }),
  ),
});
const generatedBy = (path: string) =>
  generatedSchema.parse(parse(readFileSync(path, 'utf8'))).configMapGenerator;
const generated = ['base', 'example', '../../scripts'].flatMap((place) =>
  generatedBy(`${folder}/${place}/kustomization.yaml`),
);
const literals = Object.fromEntries(
  generated.flatMap((map) => map.literals.map((text) => text.split(/=(.*)/s).slice(0, 2))),
);

const labels = z.record(z.string(), z.string());
const secretSchema = z.object({ stringData: labels });
const secrets = new Map(
  ofKind('Secret').map((manifest) => [
    manifest.metadata.name,
    secretSchema.parse(manifest).stringData,
  ]),
);

const chosenBy = (wanted: Readonly<Record<string, string>>) =>
  pods.filter(({ pod }) =>
    Object.entries(wanted).every(([key, value]) => pod.metadata.labels[key] === value),
  );

it.each(
  plain.map((manifest) => ({ manifest, name: `${manifest.kind} ${manifest.metadata.name}` })),
)('has a $name that keeps the schemas of Kubernetes', ({ manifest }) => {
  expect(faultsOf(manifest)).toEqual([]);
});

it('would see a wrong type, a missing field and a misspelt one', () => {
  const service = (spec: string) =>
    parseManifests(`{apiVersion: v1, kind: Service, metadata: {name: a}, spec: ${spec}}`).flatMap(
      faultsOf,
    );
  expect(service('{ports: [{port: 80}]}')).toEqual([]);
  expect(service('{ports: [{port: [80]}]}')).not.toEqual([]);
  expect(service('{ports: [{name: http}]}')).not.toEqual([]);
  expect(service('{port: [{port: 80}], sellector: {a: b}}')).toEqual([
    'Nothing is called sellector.',
  ]);
});

describe('pods', () => {
  it.each(pods)('of $name can do nothing that they need not', ({ pod: { spec } }) => {
    expect(spec.automountServiceAccountToken).toBe(false);
    expect(spec.securityContext).toMatchObject({
      runAsNonRoot: true,
      seccompProfile: { type: 'RuntimeDefault' },
    });
    for (const container of spec.containers) {
      expect(container.securityContext).toEqual({
        allowPrivilegeEscalation: false,
        readOnlyRootFilesystem: true,
        capabilities: { drop: ['ALL'] },
      });
      expect(container.resources.limits.memory).toBe('512Mi');
    }
  });

  it.each(pods)('of $name find the secrets, settings and volumes that they name', ({ pod }) => {
    const { containers, volumes } = pod.spec;
    const sources = containers.flatMap(({ envFrom }) => envFrom);
    const keys = containers.flatMap(({ env }) => env.flatMap(({ valueFrom }) => valueFrom ?? []));
    const maps = [
      ...sources.map(({ configMapRef }) => configMapRef),
      ...volumes.map(({ configMap }) => configMap),
    ];
    const claims = volumes.flatMap(({ persistentVolumeClaim: claim }) => claim?.claimName ?? []);

    const missing = {
      maps: maps.filter((map) => map && !generated.some(({ name }) => name === map.name)),
      secrets: sources.filter(({ secretRef }) => secretRef && !secrets.has(secretRef.name)),
      keys: keys.filter(
        ({ secretKeyRef: { name, key } }) => secrets.get(name)?.[key] === undefined,
      ),
      claims: claims.filter((claim) => !namesOf('PersistentVolumeClaim').includes(claim)),
    };
    expect(missing).toEqual({ maps: [], secrets: [], keys: [], claims: [] });
  });

  it('are asked how they are where the product answers', () => {
    const probed = pods.flatMap(({ pod }) => probesOf(pod));
    expect(new Set(probed.map(({ path }) => path))).toEqual(
      new Set(['/api/health/startup', '/api/health/live', '/api/health/ready']),
    );
    const answered = readFileSync('lib/server/health/answer-health.ts', 'utf8');
    for (const { path, port } of probed) {
      expect(port).toBe('http');
      expect(answered).toContain(`case '${path.replace('/api/health/', '')}'`);
    }
  });
});

function probesOf(pod: Pod) {
  return pod.spec.containers.flatMap(({ startupProbe, livenessProbe, readinessProbe }) =>
    [startupProbe, livenessProbe, readinessProbe].flatMap((probe) => probe?.httpGet ?? []),
  );
}

describe('what points at something finds it', () => {
  const serviceSchema = z.object({
    spec: z.object({
      selector: labels,
      ports: z.array(z.object({ name: z.string(), targetPort: z.string() })),
    }),
  });
  const selectorSchema = z.object({ matchLabels: labels.default({}) }).loose();

  it('services pods, and a port of theirs', () => {
    for (const manifest of ofKind('Service')) {
      const { selector, ports } = serviceSchema.parse(manifest).spec;
      const [chosen, ...others] = chosenBy(selector);
      expect([chosen?.name, others]).toEqual([manifest.metadata.name, []]);
      const open = chosen?.pod.spec.containers.flatMap((container) => container.ports) ?? [];
      for (const port of ports) expect(open.map(({ name }) => name)).toContain(port.targetPort);
    }
  });

  it('deployments their own pods, and budgets and policies some', () => {
    const bySelector = z.object({ spec: z.object({ selector: selectorSchema }) });
    for (const kind of ['Deployment', 'PodDisruptionBudget']) {
      for (const manifest of ofKind(kind)) {
        const { matchLabels } = bySelector.parse(manifest).spec.selector;
        expect(chosenBy(matchLabels).map(({ name }) => name)).toEqual([manifest.metadata.name]);
      }
    }
    const byPods = z.object({ spec: z.object({ podSelector: selectorSchema }) });
    for (const manifest of ofKind('NetworkPolicy')) {
      const { matchLabels } = byPods.parse(manifest).spec.podSelector;
      expect(chosenBy(matchLabels)).not.toEqual([]);
    }
  });

  it('autoscalers deployments', () => {
    const schema = z.object({ spec: z.object({ scaleTargetRef: z.object({ name: z.string() }) }) });
    const targets = ofKind('HorizontalPodAutoscaler').map(
      (manifest) => schema.parse(manifest).spec.scaleTargetRef.name,
    );
    expect(new Set(targets)).toEqual(new Set(namesOf('Deployment')));
  });

  it('the ingress services', () => {
    const path = z.object({ backend: z.object({ service: z.object({ name: z.string() }) }) });
    const rule = z.object({ http: z.object({ paths: z.array(path) }) });
    const schema = z.object({ spec: z.object({ rules: z.array(rule) }) });
    const asked = ofKind('Ingress').flatMap((manifest) =>
      schema.parse(manifest).spec.rules.flatMap(({ http }) => http.paths),
    );
    for (const { backend } of asked) expect(namesOf('Service')).toContain(backend.service.name);
    expect(JSON.stringify(ofKind('Ingress'))).not.toContain('snippet');
  });
});

describe('what the Prometheus operator takes', () => {
  const only = (kind: string) => all.find((manifest) => manifest.kind === kind);

  it('names jobs as the alerts know them', () => {
    const selector = z.object({
      matchLabels: labels,
      matchExpressions: z.array(z.object({ key: z.string(), values: z.array(z.string()) })),
    });
    const monitor = z.object({ spec: z.object({ jobLabel: z.string(), selector }) });
    const { jobLabel, selector: chosen } = monitor.parse(only('PodMonitor')).spec;
    const [expression] = chosen.matchExpressions;
    const watched = chosenBy(chosen.matchLabels).filter(({ pod }) =>
      expression?.values.includes(pod.metadata.labels[expression.key] ?? ''),
    );
    const jobs = new Set(watched.map(({ pod }) => pod.metadata.labels[jobLabel]));
    const asked = readAlerts().flatMap(({ expr }) =>
      [...expr.matchAll(/job=~?"([^"]+)"/g)].flatMap(([, names = '']) => names.split('|')),
    );
    expect(jobs).toEqual(new Set(asked));
  });

  it('has the alerts of Compose, but for two', () => {
    const rule = z.object({ alert: z.string(), expr: z.string() }).loose();
    const groups = z.array(z.object({ rules: z.array(rule) }));
    const schema = z.object({ spec: z.object({ groups }) });
    const rules = schema.parse(only('PrometheusRule')).spec.groups.flatMap((group) => group.rules);
    const backup = rules.find(({ alert }) => alert === 'BackupMissing');
    expect(backup?.expr).toContain(`{cronjob="${namesOf('CronJob')[0]}"}`);
    const expected = readAlerts()
      .filter(({ alert }) => alert !== 'ReplicaMissing')
      .map((alert) => (alert.alert === 'BackupMissing' ? { ...alert, expr: backup?.expr } : alert));
    expect(rules).toEqual(expected);
  });
});

it('restores from the volume, with the key and as the owner that backups have', () => {
  const podNamed = (wanted: string) => pods.find(({ name }) => name === wanted)?.pod;
  const [backup] = podNamed('orca-backup')?.spec.containers ?? [];
  const restore = podNamed('orca-restore');
  const secretsOf = (env: typeof backup) => env?.env.filter(({ valueFrom }) => valueFrom);
  expect(secretsOf(restore?.spec.containers[0])).toEqual(secretsOf(backup));
  expect(restore?.spec.volumes).toEqual(podNamed('orca-backup')?.spec.volumes);
  // Else the network policies let it reach neither names nor the database.
  expect(restore?.metadata.labels['app.kubernetes.io/name']).toBe('orca');
});

describe('settings', () => {
  const secret = (name: string) => secrets.get(name) ?? {};
  const settings = { NODE_ENV: 'production', HOST: '0.0.0.0', ...literals };

  it('are all known to the product', () => {
    const given = [...Object.keys(literals), ...Object.keys(secret('orca-secrets'))];
    const known = knownSettings();
    expect(known.length).toBeGreaterThan(20);
    expect(given.filter((name) => !known.includes(name))).toEqual([]);
  });

  it.each(['web', 'realtime'])(
    'of the example start no %s process before they are filled in',
    (role) => {
      const refused = parseEnv({ ...settings, ...secret('orca-secrets'), ROLE: role });
      expect(new Set(refused.ok ? [] : refused.error.map((line) => line.split(' ')[0]))).toEqual(
        new Set(['AUTH_SECRET', 'DATABASE_URL', 'REDIS_URL']),
      );
      const filled = {
        AUTH_SECRET: 'kX3vQ9mT7bL2pR8wZ5nC1dF6hJ4sG0aY',
        DATABASE_URL: 'postgresql://app_user:brass-lantern@postgres:5432/ooux_orca',
        REDIS_URL: 'rediss://:brass-lantern@redis:6379',
      };
      expect(parseEnv({ ...settings, ...filled, ROLE: role })).toMatchObject({
        ok: true,
        value: { role, trustedProxies: 1, appUrl: 'https://orca.example.org' },
      });
    },
  );
});
