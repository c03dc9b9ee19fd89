import { randomUUID } from 'node:crypto';

import { anObject } from '@/lib/orca/testing/builders';

/** A batch that makes objects of these names. */
export const aBatch = (...names: readonly string[]) => ({
  batchId: randomUUID(),
  operations: names.map((name) => ({ type: 'object.create', record: anObject({ name }) })),
});
