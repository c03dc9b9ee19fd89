import { type OrcaDocument } from '../model/document';
import { type Kind } from '../model/kind';
import { recordsOf } from '../model/lookups';
import { type RecordOf } from '../model/record';
import { type Operation } from '../operations/operation';
import { type Dice } from './dice';

export type Maker = (document: OrcaDocument, dice: Dice) => Operation | undefined;

export function anyRecord<K extends Kind>(
  document: OrcaDocument,
  dice: Dice,
  kind: K,
): RecordOf<K> | undefined {
  return dice.pick(recordsOf(document, kind));
}

/** An existing record's id, now and then one that is not there. */
export function anyId(document: OrcaDocument, dice: Dice, kind: Kind): string {
  return dice.chance(25) ? dice.id() : (anyRecord(document, dice, kind)?.id ?? dice.id());
}

export function maybeId(document: OrcaDocument, dice: Dice, kind: Kind): string | null {
  return dice.chance(3) ? (anyRecord(document, dice, kind)?.id ?? null) : null;
}
