import { randomUUID } from 'node:crypto';

import { describe, expect, it } from 'vitest';

import { parseMessage } from './parse-message';

const hello = { type: 'hello', userId: randomUUID(), version: 3 };

describe('parseMessage', () => {
  it('reads a message', () => {
    expect(parseMessage(JSON.stringify(hello))).toEqual({ ok: true, value: hello });
  });

  it.each([
    ['no JSON', 'hello'],
    ['nothing', ''],
    ['half of it', JSON.stringify(hello).slice(0, -1)],
    ['no object', '[]'],
    ['an unknown sort', '{"type":"shout"}'],
    ['a further key', JSON.stringify({ ...hello, admin: true })],
    ['a key __proto__', `${JSON.stringify(hello).slice(0, -1)},"__proto__":{"a":1}}`],
    ['the same, spelled out', `${JSON.stringify(hello).slice(0, -1)},"\\u005f_proto__":{}}`],
    ['too deep', `${'[{"a":'.repeat(200)}1${'}]'.repeat(200)}`],
    ['so deep that a frame is full', '['.repeat(32_000) + ']'.repeat(32_000)],
  ])('refuses %s', (_, text) => {
    expect(parseMessage(text)).toMatchObject({ ok: false });
    expect(parseMessage(text)).not.toHaveProperty('error.batchId');
  });

  it('leaves the operations of a batch to be checked later', () => {
    const commit = { type: 'commit', batchId: randomUUID(), operations: [{ anything: 1 }, 2] };
    expect(parseMessage(JSON.stringify(commit))).toEqual({ ok: true, value: commit });
  });

  it.each([
    ['none', []],
    ['too many', Array.from({ length: 1_001 }, () => 1)],
    ['something else', 'all'],
  ])('says which batch it could not read: one with %s for operations', (_, operations) => {
    const batchId = randomUUID();
    expect(parseMessage(JSON.stringify({ type: 'commit', batchId, operations }))).toMatchObject({
      ok: false,
      error: { batchId, failure: { code: 'validation_failed' } },
    });
  });

  it('takes a key __proto__ for one wherever it is', () => {
    const text = `{"type":"commit","batchId":"${randomUUID()}","operations":[{"type":"records.write","writes":[{"__proto__":null}]}]}`;
    expect(parseMessage(text)).toEqual({
      ok: false,
      error: { failure: { code: 'bad_request' } },
    });
  });
});
