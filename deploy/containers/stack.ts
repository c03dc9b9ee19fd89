import { Pool } from 'pg';

import { until } from '@/lib/server/testing/until';

import { compose } from './compose';
import { addressIn, inspect } from './docker';
import { mustRun } from './run';
import { edgeUrl, images, projectName } from './settings';

const dataNetwork = `${projectName}_data`;
const edgeNetwork = `${projectName}_edge`;

export type Service =
  | 'nginx'
  | 'web'
  | 'realtime'
  | 'database'
  | 'redis'
  | 'database-replica'
  | 'redis-cluster-1'
  | 'backup';

/** Brings everything up as production runs it, with two processes of each kind, and waits until the edge lets people in. */
export async function bringUp(image: string): Promise<void> {
  await compose(['up', '--detach', '--scale', 'web=2', '--scale', 'realtime=2'], {
    image,
    isLoud: true,
  });
  await until('the edge to answer', isReady, 180_000);
}

const everyProfile = ['backup', 'redis-cluster', 'replica', 'self-signed'].flatMap((profile) => [
  '--profile',
  profile,
]);

export async function takeDown(): Promise<void> {
  await compose([...everyProfile, 'down', '--volumes', '--remove-orphans', '--timeout', '5'], {
    image: images.first,
  });
}

export async function isReady(): Promise<boolean> {
  const answer = await fetch(`${edgeUrl}/api/health/ready`).catch(() => undefined);
  return answer?.ok ?? false;
}

/** The containers of a service that run, by id. */
export async function containersOf(service: Service): Promise<readonly string[]> {
  const list = await mustRun('docker', [
    'ps',
    '--quiet',
    '--no-trunc',
    '--filter',
    `label=com.docker.compose.project=${projectName}`,
    '--filter',
    `label=com.docker.compose.service=${service}`,
  ]);
  return list.split('\n').filter((line) => line !== '');
}

export async function oneOf(service: Service): Promise<string> {
  const [first] = await containersOf(service);
  if (first === undefined) throw new Error(`No container of ${service} runs.`);
  return first;
}

/** Where a process of the product can be asked beside the edge: from the machine that the containers are on. */
export async function addressOf(container: string): Promise<string> {
  return addressIn(container, edgeNetwork);
}

/** Waits until so many containers of a service run and are healthy. */
export async function healthy(service: Service, count: number): Promise<void> {
  await until(
    `${count} healthy of ${service}`,
    async () => {
      const states = await Promise.all(
        (await containersOf(service)).map((id) => inspect(id, '{{.State.Health.Status}}')),
      );
      return states.filter((state) => state === 'healthy').length >= count;
    },
    120_000,
  );
}

/** A database of the server as an operator on the machine reaches it: nobody else can. */
export async function openDatabase(database = 'ooux_orca'): Promise<Pool> {
  const container = await oneOf('database');
  const password = await mustRun('docker', [
    'exec',
    container,
    'sh',
    '-c',
    'cat "$POSTGRES_PASSWORD_FILE"',
  ]);
  const pool = new Pool({
    host: await addressIn(container, dataNetwork),
    user: 'app_user',
    database,
    password,
    max: 2,
  });
  pool.on('error', () => undefined);
  return pool;
}
