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
  if (reply['type'] !== 'locked') throw new StartRefusal(lockProblem(settings.dataFolder, reply));

  const open = async () => {
    if (!existsSync(join(settings.dataFolder, 'postgres'))) {
      await showStep('Making the database', () => create(command('create-database.mjs')));
    }
    child.send({ type: 'open' });
    const { url, reason = 'its process ended' } = await nextMessage(child);
    if (url !== undefined) return url;
    throw new StartRefusal(
      `The database in ${join(settings.dataFolder, 'postgres')} cannot be opened (${reason}). Put a copy that works in its place, or move it away to begin anew.`,
    );
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

function lockProblem(
  folder: string,
  { type, holder, reason = 'the process ended' }: Reply,
): string {
  return type === 'refused'
    ? `The data folder ${folder} is in use by another ORCA Studio (process ${holder}). Stop it, or start with DATA_DIR=/another/folder npm start.`
    : `The data folder ${folder} cannot be locked (${reason}). Name another with DATA_DIR=/a/folder npm start.`;
}

type Reply = Readonly<Record<string, string>>;

/** The next message of a child, or an empty one when it ends before it says anything. */
async function nextMessage(child: ChildProcess): Promise<Reply> {
  return new Promise((resolve) => {
    child.once('message', (message: Reply) => resolve(message));
    child.once('exit', () => resolve({}));
  });
}
