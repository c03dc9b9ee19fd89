import { type ChildProcess } from 'node:child_process';
import { once } from 'node:events';

import { exitMisconfigured } from '@/lib/server/settings/exit-codes';

import { checkPort } from './check-port';
import { startChild } from './children';
import { type Settings } from './settings';
import { StartRefusal } from './start-refusal';

/** The one process that answers requests. */
export type ServerProcess = {
  readonly process: ChildProcess;
  /** Lets it finish the requests under way; resolves when it is gone. */
  readonly stop: () => Promise<void>;
};

export type ServerStart = {
  /** What it starts with: `server.ts` and all that it imports, bundled. */
  readonly file: string;
  readonly databaseUrl: string;
  readonly authSecret: string;
};

/** Starts the server and waits until it listens. Throws a StartRefusal when it ends before that. */
export async function startServer(
  settings: Settings,
  { file, databaseUrl, authSecret }: ServerStart,
): Promise<ServerProcess> {
  const { root, dev } = settings;
  // A build takes long enough for somebody else to take the port.
  await checkPort(settings.host, settings.port);
  const child = startChild(
    {
      file: process.execPath,
      args: [...inspectorOf(dev), '--enable-source-maps', file],
      cwd: root,
      env: {
        ...settings.environment,
        NODE_ENV: dev ? 'development' : 'production',
        NEXT_TELEMETRY_DISABLED: '1',
        HOST: settings.host,
        PORT: String(settings.port),
        APP_URL: settings.address,
        DATABASE_URL: databaseUrl,
        AUTH_SECRET: authSecret,
        DEMO_MODE: settings.demoMode ? '1' : '0',
      },
    },
    ['ignore', 'inherit', 'inherit', 'ipc'],
  );
  await Promise.race([once(child, 'message'), once(child, 'exit')]);
  if (hasEnded(child)) {
    const exitCode = child.exitCode === exitMisconfigured ? exitMisconfigured : 1;
    throw new StartRefusal('The server did not start; the reason is above.', exitCode);
  }

  const stop = async () => {
    if (hasEnded(child)) return;
    const gone = once(child, 'exit');
    child.kill('SIGTERM');
    await gone;
  };
  return { process: child, stop };
}

/** In development INSPECT names where a debugger finds the server, and the server alone: `9229`, `0.0.0.0:9229`. */
function inspectorOf(dev: boolean): readonly string[] {
  const address = process.env['INSPECT'];
  return dev && address ? [`--inspect=${address}`] : [];
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}
