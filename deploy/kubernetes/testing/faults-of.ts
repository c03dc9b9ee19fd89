import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { validate as deployment } from 'kubernetes-models/_schemas/IoK8sApiAppsV1Deployment';
import { validate as horizontalPodAutoscaler } from 'kubernetes-models/_schemas/IoK8sApiAutoscalingV2HorizontalPodAutoscaler';
import { validate as cronJob } from 'kubernetes-models/_schemas/IoK8sApiBatchV1CronJob';
import { validate as job } from 'kubernetes-models/_schemas/IoK8sApiBatchV1Job';
import { validate as configMap } from 'kubernetes-models/_schemas/IoK8sApiCoreV1ConfigMap';
import { validate as persistentVolumeClaim } from 'kubernetes-models/_schemas/IoK8sApiCoreV1PersistentVolumeClaim';
import { validate as secret } from 'kubernetes-models/_schemas/IoK8sApiCoreV1Secret';
import { validate as service } from 'kubernetes-models/_schemas/IoK8sApiCoreV1Service';
import { validate as ingress } from 'kubernetes-models/_schemas/IoK8sApiNetworkingV1Ingress';
import { validate as networkPolicy } from 'kubernetes-models/_schemas/IoK8sApiNetworkingV1NetworkPolicy';
import { validate as podDisruptionBudget } from 'kubernetes-models/_schemas/IoK8sApiPolicyV1PodDisruptionBudget';

import { type Manifest } from './manifest';

const schemas = new Map(
  Object.entries({
    'apps/v1 Deployment': deployment,
    'autoscaling/v2 HorizontalPodAutoscaler': horizontalPodAutoscaler,
    'batch/v1 CronJob': cronJob,
    'batch/v1 Job': job,
    'networking.k8s.io/v1 Ingress': ingress,
    'networking.k8s.io/v1 NetworkPolicy': networkPolicy,
    'policy/v1 PodDisruptionBudget': podDisruptionBudget,
    'v1 ConfigMap': configMap,
    'v1 PersistentVolumeClaim': persistentVolumeClaim,
    'v1 Secret': secret,
    'v1 Service': service,
  }),
);

/** Maps whose keys are the author's. */
const free = new Set(
  'annotations data labels limits matchLabels requests selector stringData'.split(' '),
);

const packages = 'node_modules/kubernetes-models';
const places = 'apps/v1 autoscaling/v2 batch/v1 networking.k8s.io/v1 policy/v1 v1'
  .split(' ')
  .map((place) => join(packages, place));
const machinery = 'node_modules/@kubernetes-models/apimachinery';
let known: ReadonlySet<string> | undefined;

/**
 * What is wrong with an object by Kubernetes' own schemas; empty where nothing is. They let unknown fields pass, as the
 * server would take no notice of them, so names of fields are held against all that its types know.
 */
export function faultsOf(manifest: Manifest): readonly string[] {
  const { apiVersion, kind } = manifest;
  const validate = schemas.get(`${apiVersion} ${kind}`);
  if (!validate) return [`There is no schema for ${apiVersion} ${kind}.`];
  const errors: unknown = validate(manifest) ? [] : Reflect.get(validate, 'errors');
  known ??= knownFields();
  return [
    ...(Array.isArray(errors) ? errors.map((error) => JSON.stringify(error)) : []),
    ...unknownFields(manifest, known),
  ];
}

function unknownFields(value: unknown, among: ReadonlySet<string>): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((item) => unknownFields(item, among));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, content]) => {
    if (!among.has(name)) return [`Nothing is called ${name}.`];
    return free.has(name) && !isSelector(content) ? [] : unknownFields(content, among);
  });
}

/** Services select by bare labels, everything else by an object of which labels are a part. */
function isSelector(content: unknown): boolean {
  return typeof content === 'object' && content !== null && 'matchLabels' in content;
}

function knownFields(): ReadonlySet<string> {
  const files = [...places, machinery].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.d.ts'))
      .map((file) => readFileSync(join(folder, file), 'utf8')),
  );
  return new Set(
    files.flatMap((text) => [...text.matchAll(/"(\w+)"\??:/g)].map(([, name = '']) => name)),
  );
}
