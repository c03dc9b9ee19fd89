import { DatabaseError } from 'pg';
import { expect, it } from 'vitest';

import { PreparedStatements } from './prepared-statements';

const text = (n: number) => ({ text: `SELECT ${n}`, values: [] });

function useOften(statements: PreparedStatements, n: number): string | undefined {
  for (let uses = 0; uses < 3; uses += 1) statements.named(text(n));
  return statements.named(text(n)).name;
}

it('names what comes often, alike in every process', () => {
  const [one, other] = [new PreparedStatements(), new PreparedStatements()];
  expect(one.named(text(1)).name).toBeUndefined();
  const name = useOften(one, 1);
  expect(name).toMatch(/^orca_/);
  expect(one.named(text(1)).name).toBe(name);
  expect(useOften(other, 1)).toBe(name);
});

it('names only so many', () => {
  const statements = new PreparedStatements();
  const names = new Set<string | undefined>();
  for (let n = 0; n < 300; n += 1) {
    names.add(useOften(statements, n));
  }
  expect(names.size).toBe(61);
});

it('names nothing any more where a name was misunderstood', () => {
  const statements = new PreparedStatements();
  useOften(statements, 1);
  const error = (code: string) => Object.assign(new DatabaseError('no', 1, 'error'), { code });
  expect(statements.isMisunderstood(error('23505'))).toBe(false);
  expect(statements.named(text(1)).name).toBeDefined();
  expect(statements.isMisunderstood(error('26000'))).toBe(true);
  expect(statements.named(text(1)).name).toBeUndefined();
});

it('names nothing from the start where it is told of a pooler', () => {
  expect(useOften(new PreparedStatements(true), 1)).toBeUndefined();
});
