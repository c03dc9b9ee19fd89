import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { delimiter, join } from 'node:path';

/** Runs a command of the project's packages, its output on ours; gives its exit code, 1 for a signal. */
export async function runCommand(
  root: string,
  [file, ...args]: readonly [string, ...string[]],
  extraEnv: Readonly<Record<string, string>> = {},
): Promise<number> {
  const path = [join(root, 'node_modules/.bin'), process.env['PATH']].join(delimiter);
  const child = spawn(file, args, {
    cwd: root,
    env: { ...process.env, PATH: path, ...extraEnv },
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  try {
    await once(child, 'close');
  } catch (error) {
    console.error(`${file} could not be run: ${String(error)}`);
    return 1;
  }
  return child.exitCode ?? 1;
}
