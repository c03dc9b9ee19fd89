import { spawn } from 'node:child_process';
import { once } from 'node:events';

export type Ran = { readonly code: number; readonly output: string };

type Options = {
  readonly env?: Readonly<Record<string, string>>;
  /** Shows what is printed while it runs, too. */
  readonly isLoud?: boolean;
};

/** Runs a program to its end and keeps what it printed, both streams in the order in which they came. */
export async function run(
  file: string,
  args: readonly string[],
  { env = {}, isLoud = false }: Options = {},
): Promise<Ran> {
  const child = spawn(file, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      if (isLoud) process.stdout.write(text);
    });
  }
  await once(child, 'close');
  return { code: child.exitCode ?? 1, output: output.trim() };
}

/** The same, for what has to succeed. Throws with what it printed when it does not. */
export async function mustRun(
  file: string,
  args: readonly string[],
  options?: Options,
): Promise<string> {
  const { code, output } = await run(file, args, options);
  if (code === 0) return output;
  throw new Error(`${file} ${args.join(' ')} ended with ${code}:\n${output.slice(-4_000)}`);
}
