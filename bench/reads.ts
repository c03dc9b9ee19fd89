import { brotliDecompressSync } from 'node:zlib';

import { readSnapshot, snapshotStatement } from '@/lib/server/documents/document-store';
import { hasRedisServer } from '@/lib/server/testing/start-redis';
import { largeModel } from '@/prisma/demo/large-model';

import { attributeIds, renameOf, writeAll } from './edits';
import { interleaved } from './interleaved';
import { millisecondsOf } from './milliseconds-of';
import { openCopy } from './open-copy';
import { type Place } from './open-place';
import { say } from './say';

const rounds = 15;

/** Every read ends with the records as values: the bare query's driver parses its JSON as well. */
export async function measureReads({ pool, api }: Place): Promise<void> {
  const records = largeModel(1_000);
  const [attributeId = ''] = attributeIds(records);
  const id = await api.createProject('A large model', writeAll(records));
  let turn = 0;

  const read = async (encoding: 'identity' | 'br') =>
    millisecondsOf(async () => {
      const headers = { 'accept-encoding': encoding };
      const answer = await api.send(`/api/v1/projects/${id}/document`, { headers });
      const isCompressed = answer.headers['content-encoding'] === 'br';
      if (isCompressed !== (encoding === 'br')) throw new Error(`Not sent as ${encoding}`);
      const plain = isCompressed ? brotliDecompressSync(answer.bytes) : answer.bytes;
      JSON.parse(plain.toString('utf8'));
    });
  const readChanged = async (encoding: 'identity' | 'br') => {
    turn += 1;
    await api.commit(id, renameOf(attributeId, `Condition at turn ${turn}`));
    return read(encoding);
  };

  const copy = hasRedisServer() ? await openCopy(pool, id) : undefined;
  const figure = await interleaved(rounds, {
    bare: async () => millisecondsOf(async () => pool.query(snapshotStatement, [id, 0, null])),
    plain: async () => read('identity'),
    compressed: async () => read('br'),
    plainChanged: async () => readChanged('identity'),
    compressedChanged: async () => readChanged('br'),
    cold: async () => millisecondsOf(async () => readSnapshot(pool, id)),
    copied: async () => (copy ? millisecondsOf(copy.read) : 0),
  });
  await copy?.close();

  const bare = figure('bare');
  for (const [name, what] of [
    ['plain', 'read of the document over HTTP'],
    ['compressed', 'the same, compressed (br)'],
    ['plainChanged', 'the first read after a commit'],
    ['compressedChanged', 'the first read after a commit, compressed (br)'],
    ['cold', 'a model nobody has read yet, in the process'],
    ...(copy ? [['copied', 'the same from Redis, held against the change log'] as const] : []),
  ] as const) {
    const ms = figure(name);
    const figures = `${ms.toFixed(1)} ms, bare query ${bare.toFixed(1)} ms`;
    say(`${(ms / bare).toFixed(2)}×`, what, figures);
  }
}
