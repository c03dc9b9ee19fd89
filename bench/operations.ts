import { documentOf } from '@/lib/orca/model/document';
import { applyOperation } from '@/lib/orca/operations/apply-operation';
import { largeModel } from '@/prisma/demo/large-model';

import { attributeIds, renameOf } from './edits';
import { interleaved } from './interleaved';
import { say } from './say';

const renames = 2_000;

/** What one edit costs in models of different sizes. It must not grow with the model. */
export async function measureOperations(): Promise<void> {
  const figure = await interleaved(7, {
    small: renaming(100),
    middle: renaming(1_000),
    large: renaming(5_000),
  });
  const small = figure('small');
  for (const [objects, microseconds] of [
    ['100', small],
    ['1,000', figure('middle')],
    ['5,000', figure('large')],
  ] as const) {
    const ratio = `${(microseconds / small).toFixed(2)}×`;
    say(ratio, `an attribute's new name among ${objects} objects`, `${microseconds.toFixed(1)} µs`);
  }
}

/** Microseconds for each of many renames, all over a model, one after the other. */
function renaming(objects: number): () => number {
  const records = largeModel(objects);
  const ids = attributeIds(records);
  let document = documentOf(records);
  let turn = 0;
  return () => {
    const start = performance.now();
    for (let n = 0; n < renames; n += 1) {
      turn += 1;
      // A step that shares no divisor with the number of attributes, so that the edits are spread.
      const id = ids[(turn * 7_919) % ids.length] ?? '';
      const applied = applyOperation(document, renameOf(id, `Condition at turn ${turn}`));
      if (!applied.ok) throw new Error(`A rename was refused: ${applied.error.code}`);
      document = applied.value.document;
    }
    return ((performance.now() - start) * 1_000) / renames;
  };
}
