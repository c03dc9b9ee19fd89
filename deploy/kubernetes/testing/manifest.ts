import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

import { parseAllDocuments } from 'yaml';
import { z } from 'zod';

const labels = z.record(z.string(), z.string()).default({});
const selector = z.looseObject({ matchLabels: labels });
const probe = z.object({ httpGet: z.object({ path: z.string(), port: z.string() }) }).loose();
const named = z.object({ name: z.string() });

const containerSchema = z.object({
  image: z.string(),
  envFrom: z
    .array(z.object({ configMapRef: named.optional(), secretRef: named.optional() }))
    .default([]),
  env: z
    .array(
      z.object({
        name: z.string(),
        valueFrom: z.object({ secretKeyRef: named.extend({ key: z.string() }) }).optional(),
      }),
    )
    .default([]),
  ports: z.array(named.extend({ containerPort: z.number() })).default([]),
  startupProbe: probe.optional(),
  livenessProbe: probe.optional(),
  readinessProbe: probe.optional(),
  resources: z.object({ limits: z.object({ memory: z.string() }) }),
  securityContext: z.unknown(),
});

const podSchema = z.object({
  metadata: z.object({ labels }),
  spec: z.object({
    securityContext: z.unknown(),
    automountServiceAccountToken: z.boolean(),
    containers: z.array(containerSchema),
    volumes: z
      .array(
        z.object({
          configMap: named.optional(),
          persistentVolumeClaim: z.object({ claimName: z.string() }).optional(),
        }),
      )
      .default([]),
  }),
});

const manifestSchema = z.looseObject({
  apiVersion: z.string(),
  kind: z.string(),
  metadata: z.looseObject({ name: z.string() }),
});

export type Manifest = z.infer<typeof manifestSchema>;
export type Pod = z.infer<typeof podSchema>;

const workloadSchema = z.object({
  spec: z.object({ template: podSchema, selector: selector.optional() }),
});
const cronSchema = z.object({ spec: z.object({ jobTemplate: workloadSchema }) });

/** Every object of a stream of YAML documents. */
export function parseManifests(text: string): readonly Manifest[] {
  return parseAllDocuments(text, { merge: true })
    .filter(({ contents }) => contents !== null)
    .map((document) => manifestSchema.parse(document.toJS()));
}

/** Every object in the files of a folder and those below, but for kustomize's own. */
export function readManifests(folder: string): readonly Manifest[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.yaml') && basename(file) !== 'kustomization.yaml')
    .flatMap((file) => parseManifests(readFileSync(join(folder, file), 'utf8')));
}

/** What a deployment, job or cron job makes pods of. */
export function podOf(manifest: Manifest): Pod | undefined {
  switch (manifest.kind) {
    case 'Deployment':
    case 'Job':
      return workloadSchema.parse(manifest).spec.template;
    case 'CronJob':
      return cronSchema.parse(manifest).spec.jobTemplate.spec.template;
    default:
      return undefined;
  }
}
