import { type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { runToEnd, startChild, type Command } from './children';
import { showStep } from './progress';
import { type Settings } from './settings';
import { StartRefusal } from './start-refusal';

/** The database of the zero-setup mode: its process holds the data folder from the beginning on. */
export type EmbeddedDatabase = {
  readonly process: ChildProcess;
  /** Opens the data, made first where there is none, and gives the address of the database. */
  readonly open: () => Promise<string>;
  /** Writes out everything and ends; resolves when the process is gone. */
  readonly stop: () => Promise<void>;
};

/** Takes the data folder for this start. Throws a StartRefusal when another start has it. */
export async function holdEmbeddedDatabase(settings: Settings): Promise<EmbeddedDatabase> {
  const command = (script: string): Command => ({
    file: process.execPath,
    args: [join(settings.root, 'scripts/launcher', script), settings.dataFolder],
    cwd: settings.root,
    env: process.env,
  });
  const child = startChild(command('database-process.mjs'), [
    'ignore',
    'inherit',
    'inherit',
    'ipc',
  ]);
  const reply = await nextMessage(child);
  if (reply['type'] !== 'locked') {
    throw new StartRefusal(
      `The data folder ${settings.dataFolder} is in use by another ORCA Studio (process ${reply['holder'] ?? 'unknown'}). Stop it, or start with DATA_DIR=/another/folder npm start.`,
    );
  }

  const open = async () => {
    if (!existsSync(join(settings.dataFolder, 'postgres'))) {
      await showStep('Making the database', () => create(command('create-database.mjs')));
    }
    child.send({ type: 'open' });
    const { url } = await nextMessage(child);
    if (url === undefined) {
      throw new StartRefusal(`The database in ${settings.dataFolder} could not be opened.`);
    }
    return url;
  };

  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    if (child.connected) child.disconnect();
    await gone;
  };

  return { process: child, open, stop };
}

async function create(command: Command): Promise<void> {
  const { code, output } = await runToEnd(command);
  if (code !== 0) {
    throw new StartRefusal(`${output}\nThe database could not be made; the reason is above.`);
  }
}

/** The next message of a child, or an empty one when it ends before it says anything. */
async function nextMessage(child: ChildProcess): Promise<Readonly<Record<string, string>>> {
  return new Promise((resolve) => {
    child.once('message', (message: Record<string, string>) => resolve(message));
    child.once('exit', () => resolve({}));
  });
}
