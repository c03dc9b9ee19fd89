import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

export type RedisProcess = {
  /** Answers nobody any more and keeps its connections, until `goOn`. */
  readonly hang: () => void;
  readonly goOn: () => void;
  readonly stop: () => Promise<void>;
  /** Ends it as a power cut does: without a word to anybody. */
  readonly kill: () => Promise<void>;
};

/** A `redis-server` with these options more; it resolves when it takes connections. */
export async function startRedisProcess(
  port: number,
  options: readonly string[],
): Promise<RedisProcess> {
  const server = spawn(
    'redis-server',
    ['--port', `${port}`, '--bind', '127.0.0.1', '--appendonly', 'no', ...options],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const ended = once(server, 'exit');
  for await (const line of createInterface(server.stdout)) {
    if (line.includes('Ready to accept connections')) break;
  }
  server.stdout.resume();
  const end = async (signal: NodeJS.Signals) => {
    server.kill(signal);
    await ended;
  };
  return {
    hang: () => void server.kill('SIGSTOP'),
    goOn: () => void server.kill('SIGCONT'),
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
  };
}
