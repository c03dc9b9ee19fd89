import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process';
import { once } from 'node:events';

/** How a process ended: its exit code, or the signal that ended it. */
export type Ending = { readonly code: number | null; readonly signal: NodeJS.Signals | null };

export type Command = {
  readonly file: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
};

export type Finished = Ending & { readonly output: string };

const running = new Set<ChildProcess>();

/** Starts a process that `killChildren` will reach for as long as it runs. */
export function startChild(command: Command, stdio: SpawnOptions['stdio']): ChildProcess {
  const child = spawn(command.file, command.args, { cwd: command.cwd, env: command.env, stdio });
  running.add(child);
  child.once('exit', () => running.delete(child));
  child.once('error', () => running.delete(child));
  return child;
}

/** Runs a command to its end and keeps what it said. Never rejects because of a bad ending. */
export async function runToEnd(command: Command): Promise<Finished> {
  const child = startChild(command, ['ignore', 'pipe', 'pipe']);
  const parts: Buffer[] = [];
  const keep = (part: Buffer) => parts.push(part);
  child.stdout?.on('data', keep);
  child.stderr?.on('data', keep);
  await once(child, 'close');
  const output = Buffer.concat(parts).toString('utf8').trimEnd();
  return { code: child.exitCode, signal: child.signalCode, output };
}

/** Ends at once whatever still runs; what was committed is safe, what was under way is not. */
export function killChildren(signal: NodeJS.Signals): void {
  for (const child of running) child.kill(signal);
}
