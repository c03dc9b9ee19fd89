import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

import { startRedisProcess, type RedisProcess } from './start-redis-process';

export type TestRedis = RedisProcess & { readonly url: string };

/** Whether this machine has a Redis server to test against. */
export function hasRedisServer(): boolean {
  return (process.env['PATH'] ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, 'redis-server'), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/** A Redis server of the test's own. It keeps nothing on disk, or, given a folder, what it held when it was stopped. */
export async function startRedis(port: number, password = '', folder = ''): Promise<TestRedis> {
  const keeping = folder === '' ? ['--save', ''] : ['--save', '3600 1', '--dir', folder];
  const options = [...keeping, '--requirepass', password];
  const server = await startRedisProcess(port, options);
  return { ...server, url: `redis://127.0.0.1:${port}` };
}
