import { type Browser, chromium } from '@playwright/test';
import { z } from 'zod';

import { chromiumCandidates } from '@/scripts/test/chromium-candidates';
import { chromiumOptions } from '@/scripts/test/chromium-options';

import { inspect } from './docker';
import { mustRun, run } from './run';
import { edgePort, projectName, sideDoorPort } from './settings';
import { addressOf, oneOf } from './stack';

const name = `${projectName}-side-door`;

const configSchema = z.object({
  Image: z.string(),
  Env: z.array(z.string()),
  Entrypoint: z.array(z.string()).nullable(),
  Cmd: z.array(z.string()).nullable(),
});

/**
 * A second edge that knows one realtime process only. The hash of a project brings all its people together; through this
 * door somebody comes to another process, as happens while processes come and go.
 */
export async function openSideDoor(realtime: string): Promise<void> {
  await closeSideDoor();
  const nginx = await oneOf('nginx');
  const { Image, Env, Entrypoint, Cmd } = configSchema.parse(
    JSON.parse(await inspect(nginx, '{{json .Config}}')),
  );
  const [entrypoint, ...first] = Entrypoint ?? [];
  await mustRun('docker', [
    'run',
    '--detach',
    '--name',
    name,
    '--network',
    `${projectName}_edge`,
    '--add-host',
    `realtime:${await addressOf(realtime)}`,
    '--publish',
    `127.0.0.1:${sideDoorPort}:${await innerPort(nginx)}`,
    '--volumes-from',
    nginx,
    ...Env.flatMap((one) => ['--env', one]),
    ...(entrypoint === undefined ? [] : ['--entrypoint', entrypoint]),
    Image,
    ...first,
    ...(Cmd ?? []),
  ]);
}

export async function closeSideDoor(): Promise<void> {
  await run('docker', ['rm', '--force', '--volumes', name]);
}

/** A browser that takes the side door for the front door: the address it shows is the same. */
export async function browserAtSideDoor(): Promise<Browser> {
  const options = chromiumOptions(chromiumCandidates()[0]);
  return chromium.launch({
    ...options,
    args: [
      ...(options.args ?? []),
      `--host-resolver-rules=MAP localhost:${edgePort} 127.0.0.1:${sideDoorPort}`,
    ],
  });
}

async function innerPort(nginx: string): Promise<string> {
  const ports = await inspect(
    nginx,
    '{{range $p, $b := .NetworkSettings.Ports}}{{range $b}}{{$p}} {{.HostPort}}\n{{end}}{{end}}',
  );
  const line = ports.split('\n').find((one) => one.endsWith(` ${edgePort}`));
  return line?.split('/')[0] ?? '80';
}
