// The embedded database: PGlite behind a socket, in a process of its own, told what to do by the
// launcher. Plain JavaScript, because it starts at every start and stays for as long as the product.
import { setTimeout as wait } from 'node:timers/promises';

import { PGlite } from '@electric-sql/pglite';
import { PGLiteSocketServer } from '@electric-sql/pglite-socket';

import { lockFolder } from './lock-folder.mjs';
import { keepSequencesWhole } from './whole-sequences.mjs';

const connectionsMax = 64;
const lockTriesMax = 12;
const lockRetryMs = 250;

// Ctrl-C reaches every process of a terminal at once; the database has to outlive the server.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => {});

// The path of a socket may have 104 characters on some systems; inside the folder it is short.
process.chdir(process.argv[2] ?? '.data');
process.once('disconnect', () => process.exit(0));
try {
  const holder = await waitForLock();
  if (holder === undefined) {
    process.once('message', () => void open().catch(fail));
    process.send({ type: 'locked' });
  } else {
    process.send({ type: 'refused', holder });
  }
} catch (error) {
  fail(error);
}

// A start right after a Ctrl-C may find the last one still writing out its data.
async function waitForLock(triesLeft = lockTriesMax) {
  const other = await lockFolder('database.lock');
  if (other === undefined || triesLeft === 0) return other;
  await wait(lockRetryMs);
  return waitForLock(triesLeft - 1);
}

async function open() {
  const db = await PGlite.create({ dataDir: 'postgres', relaxedDurability: false });
  // The queue of the socket server stands still for ever after an error that is not Postgres's own.
  const run = db.execProtocolRawStream.bind(db);
  db.execProtocolRawStream = (...args) => run(...args).catch(giveUp);
  keepSequencesWhole(db);
  const server = new PGLiteSocketServer({ db, port: 0, maxConnections: connectionsMax });
  await server.start();

  const close = async () => {
    await server.stop();
    await db.close();
    process.exit(0);
  };
  process.removeAllListeners('disconnect');
  process.once('disconnect', () => void close());
  const [host, port] = server.getServerConn().split(':');
  process.send({ type: 'open', url: `postgresql://postgres@${host}:${port}/postgres` });
}

/** Tells the launcher why, and leaves the rest to it. */
function fail(error) {
  process.send({ type: 'failed', reason: error instanceof Error ? error.message : String(error) });
}

function giveUp(error) {
  console.error('The embedded database failed:', error);
  process.exit(1);
}
