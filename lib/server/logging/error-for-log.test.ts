import { DatabaseError } from 'pg';
import { expect, it } from 'vitest';

import { errorForLog } from './error-for-log';

const words = 'Ada said no';

function thrownBy(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    return error;
  }
}

const refused = new DatabaseError(`invalid input syntax for type uuid: "${words}"`, 1, 'error');
const detailed = new DatabaseError('a value is too long', 1, 'error');
const prisma = new Error(`Invalid invocation: create({ name: "${words}" })`);
prisma.name = 'PrismaClientValidationError';

it.each([
  ['JSON that cannot be read', thrownBy(() => JSON.parse(`{"name": ${words}}`))],
  ['a value that Postgres refuses', Object.assign(refused, { code: '22P02' })],
  [
    'a row that Postgres shows',
    Object.assign(detailed, { code: '22001', where: words, detail: words }),
  ],
  ['what Prisma was called with', prisma],
  ['a cause', new Error('not saved', { cause: thrownBy(() => JSON.parse(words)) })],
])('keeps what people wrote out of %s, and says where it was', (_, error) => {
  const logged = errorForLog(error);
  expect(JSON.stringify(logged)).not.toMatch(/Ada|said/);
  expect(logged?.stack).toMatch(/\n {4}at .*error-for-log[.]test/);
});

it('keeps the words of errors that quote nobody', () => {
  const error = new TypeError('no "phase" here');
  expect(errorForLog(error)).toMatchObject({ message: error.message, stack: error.stack });
});
