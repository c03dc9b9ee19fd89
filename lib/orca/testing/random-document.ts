import { emptyDocument, type OrcaDocument } from '../model/document';
import { applyOperation } from '../operations/apply-operation';
import { type Operation } from '../operations/operation';
import { Dice } from './dice';
import { randomOperation } from './random';

export type RandomStory = {
  readonly document: OrcaDocument;
  /** The operations that were carried out, in order. */
  readonly operations: readonly Operation[];
};

/** What a seed's sequence of `length` random operations makes of an empty document; refused ones are left out. */
export function randomStory(seed: number, length: number): RandomStory {
  const dice = new Dice(seed);
  let document = emptyDocument;
  const operations: Operation[] = [];
  for (let step = 0; step < length; step += 1) {
    const operation = randomOperation(document, dice);
    const applied = applyOperation(document, operation);
    if (!applied.ok) continue;
    document = applied.value.document;
    operations.push(operation);
  }
  return { document, operations };
}

export function randomDocument(seed: number, length = 80): OrcaDocument {
  return randomStory(seed, length).document;
}
