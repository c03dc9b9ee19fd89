import { fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { freePort } from '@/lib/server/testing/free-port';

import { holdEmbeddedDatabase } from './embedded-database';
import { readSettings } from './settings';

const start = join(import.meta.dirname, '../start.mjs');
let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'orca-refusal-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Starts the product where it must refuse to start, before it builds or opens anything. */
async function refusal(env: Record<string, string>, nodeArgs: readonly string[] = []) {
  const child = spawn(process.execPath, [...nodeArgs, start], {
    env: {
      PATH: process.env['PATH'],
      NODE_ENV: 'production',
      DATA_DIR: folder,
      DATABASE_URL: '',
      HOST: '',
      PORT: String(await freePort()),
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [said] = await Promise.all([text(child.stderr), once(child, 'close')]);
  return { said: said.trim(), exitCode: child.exitCode };
}

/** The arguments that make Node say that it is another version. */
function pretend(version: string): readonly string[] {
  const code = `Object.defineProperty(process.versions, "node", { value: "${version}" })`;
  return ['--import', `data:text/javascript,${encodeURI(code)}`];
}

async function listenSomewhere() {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('A port was expected.');
  return { port: address.port, close: () => server.close() };
}

describe('npm start refuses', () => {
  it.each(['18.20.4', '20.18.3', '21.7.3', '22.11.0', '23.11.1'])(
    'when Node is %s',
    async (version) => {
      expect(await refusal({}, pretend(version))).toEqual({
        said: `ORCA Studio needs Node 20 from 20.19, Node 22 from 22.12, or 24 and newer, and this is Node ${version}.`,
        exitCode: 1,
      });
    },
  );

  it.each(['20.19.0', '22.12.0', '25.3.0'])('but not because of Node %s', async (version) => {
    const { said } = await refusal({ PORT: 'http' }, pretend(version));
    expect(said).toMatch(/^- PORT must be/m);
  });

  it('when the port is in use', async () => {
    const { port, close } = await listenSomewhere();
    const refused = await refusal({ PORT: String(port) });
    close();
    expect(refused).toEqual({
      said: `Port ${port} is in use. Stop what uses it or start with PORT=${port + 1} npm start.`,
      exitCode: 1,
    });
  });

  it('when settings are wrong, all of them at once and with exit code 78', async () => {
    const wrong = {
      PORT: 'http',
      DEMO_MODE: 'true',
      DATABASE_URL: 'mysql://root:hunter2@host/name',
      AUTH_SECRET: 'change-me-change-me-change-me-change-me',
      REDIS_URL_FILE: join(folder, 'nothing'),
      WEB_CONCURRENCY: '2',
      ROLE: 'everything',
    };
    expect(await refusal(wrong)).toEqual({
      said: [
        'The settings are not complete:',
        '- REDIS_URL_FILE must name a file that can be read (ENOENT)',
        '- DATABASE_URL must look like postgresql://user:password@host:5432/name',
        '- AUTH_SECRET is a placeholder: put a random value there',
        '- PORT must be a whole number between 0 and 65535',
        '- ROLE must be one of all, web, realtime',
        '- DEMO_MODE must be 1 or 0',
      ].join('\n'),
      exitCode: 78,
    });
  });

  it('when several workers would have nothing to share', async () => {
    const { said, exitCode } = await refusal({ WEB_CONCURRENCY: '2' });
    expect(said).toMatch(/^- WEB_CONCURRENCY is 2, which needs a Redis that all processes share/m);
    expect(exitCode).toBe(78);
  });

  it('when no port is asked for', async () => {
    expect(await refusal({ PORT: '0' })).toEqual({
      said: 'PORT must be a number from 1 to 65535.',
      exitCode: 78,
    });
  });

  it('when the data folder cannot be written', async () => {
    const file = join(folder, 'file');
    await writeFile(file, '');
    const { said, exitCode } = await refusal({ DATA_DIR: join(file, 'data') });
    expect(said).toMatch(/^The data folder .+ cannot be written \(ENOTDIR.+ DATA_DIR=.+$/);
    expect(exitCode).toBe(1);
  });

  it('when another start has the data folder', async () => {
    const holder = fork(join(import.meta.dirname, 'database-process.mjs'), [folder]);
    await once(holder, 'message');
    const refused = await refusal({});
    holder.disconnect();
    await once(holder, 'exit');
    expect(refused).toEqual({
      said: `The data folder ${folder} is in use by another ORCA Studio (process ${holder.pid}). Stop it, or start with DATA_DIR=/another/folder npm start.`,
      exitCode: 1,
    });
  });

  it('when the data are those of another version', async () => {
    await mkdir(join(folder, 'postgres'));
    await writeFile(join(folder, 'postgres/PG_VERSION'), '17');
    const root = join(import.meta.dirname, '../..');
    const database = await holdEmbeddedDatabase(readSettings(root, false, { DATA_DIR: folder }));
    const opened = database.open();
    await expect(opened).rejects.toThrow(
      `The database in ${folder}/postgres cannot be opened (PGlite failed to initialize properly). Put a copy that works in its place, or move it away to begin anew.`,
    );
    await database.stop();
    expect(database.process.exitCode).toBe(0);
  });

  it('when no Postgres answers, without telling the password', async () => {
    const passwordFile = join(folder, 'password');
    await writeFile(passwordFile, 'ladder-42\n');
    const { said, exitCode } = await refusal({
      DATABASE_URL: `postgresql://orca@127.0.0.1:${await freePort()}/orca`,
      DATABASE_PASSWORD_FILE: passwordFile,
    });
    expect(said).toMatch(/^No Postgres answers at 127[.]0[.]0[.]1:\d+ \(.+\)[.] Start it, or .+$/);
    expect(said).not.toContain('ladder-42');
    expect(exitCode).toBe(1);
  });
});
