import { expect, it } from 'vitest';
import { z } from 'zod';

import { checkShape } from './check-shape';

const schema = z.strictObject({ names: z.array(z.string().trim()) });

it('gives what was sent as the schema makes it', () => {
  expect(checkShape(schema, { names: [' Book '] })).toEqual({
    ok: true,
    value: { names: ['Book'] },
  });
});

it('says where something is wrong', () => {
  expect(checkShape(schema, { names: ['Book', 1] })).toMatchObject({
    error: { code: 'validation_failed', issues: [{ path: ['names', 1] }] },
  });
});

it('says so, too, when zod gives up counting', () => {
  const gaveUp = z.unknown().refine(() => {
    throw new RangeError('Maximum call stack size exceeded');
  });
  expect(checkShape(gaveUp, 1)).toMatchObject({ error: { code: 'validation_failed' } });
});

it('hides no mistake of ours', () => {
  const broken = z.unknown().refine(() => {
    throw new TypeError('undefined is not a function');
  });
  expect(() => checkShape(broken, 1)).toThrow(TypeError);
});
