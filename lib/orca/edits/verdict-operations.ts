import { unreachable } from '@/lib/shared/assert';
import { isSameValue } from '@/lib/shared/same-value';

import { nameMax } from '../model/fields';
import { nameKey } from '../model/name-key';
import { type RecordOf, recordSchemas } from '../model/record';
import { type Operation, type Promotion } from '../operations/operation';
import { type NounRow } from '../views/research';
import { patchList } from './patch-list';

type DismissalReason = Exclude<RecordOf<'noun'>['reason'], null>;

/** The object that a noun belongs to: one that exists, or one to make on the way. */
export type ObjectChoice = { readonly id: string } | { readonly newName: string };

/** What somebody says a noun is. */
export type Verdict =
  | { readonly as: 'object' | 'role' | 'undecided' }
  | { readonly as: 'attribute' | 'cta' | 'synonym' | 'state'; readonly of: ObjectChoice }
  /** The very object that has this name already. */
  | { readonly as: 'known_object'; readonly id: string }
  | { readonly as: 'dismissed'; readonly reason: DismissalReason };

/** The same limit as the noun's own schema. */
const occurrencesMax = 5_000;

/**
 * The operations that put a verdict in the document, as one edit: the noun with every occurrence where it is not there
 * yet, the object where it is to be made, then what the noun becomes.
 */
export function verdictOperations(
  row: NounRow,
  verdict: Verdict,
  newId: () => string,
): readonly Operation[] {
  const id = row.noun?.id ?? newId();
  return [...keepNoun(row, id), ...judge(row, id, verdict, newId)];
}

/** The operations that put a noun and its occurrences in the document, without a verdict. */
export function keepNoun(row: NounRow, id: string): readonly Operation[] {
  const occurrences = row.occurrences.slice(0, occurrencesMax);
  if (row.noun) {
    const isKept = isSameValue(row.noun.occurrences, occurrences);
    return isKept ? [] : [patchList(row.noun, 'occurrences', occurrences)];
  }
  const record = recordSchemas.noun.parse({ kind: 'noun', id, text: row.text, occurrences });
  return [{ type: 'noun.create', record }];
}

function judge(
  { text }: NounRow,
  id: string,
  verdict: Verdict,
  newId: () => string,
): readonly Operation[] {
  const name = text.slice(0, nameMax).trim();
  const promote = (to: Promotion): Operation => ({ type: 'noun.promote', id, to });
  switch (verdict.as) {
    case 'undecided':
      return [
        { type: 'noun.update', id, patch: { verdict: 'undecided', reason: null, target: null } },
      ];
    case 'dismissed':
      return [{ type: 'noun.dismiss', id, reason: verdict.reason, note: '' }];
    case 'known_object': {
      const target = { kind: 'object', id: verdict.id } as const;
      return [{ type: 'noun.update', id, patch: { verdict: 'object', reason: null, target } }];
    }
    case 'object':
      return [promote({ as: 'object', record: objectNamed(name, newId()) })];
    case 'role': {
      const record = recordSchemas.role.parse({ kind: 'role', id: newId(), name });
      return [promote({ as: 'role', record })];
    }
    case 'attribute':
    case 'cta':
    case 'synonym':
    case 'state': {
      const object = chooseObject(verdict.of, newId);
      return [...object.made, promote(promotionOf(verdict.as, object.id, name, newId))];
    }
    default:
      return unreachable(verdict);
  }
}

function promotionOf(
  as: 'attribute' | 'cta' | 'synonym' | 'state',
  objectId: string,
  name: string,
  newId: () => string,
): Promotion {
  switch (as) {
    case 'attribute':
      return {
        as,
        record: recordSchemas.attribute.parse({ kind: 'attribute', id: newId(), objectId, name }),
      };
    case 'cta':
      return {
        as,
        record: recordSchemas.cta.parse({ kind: 'cta', id: newId(), objectId, verb: name }),
      };
    case 'synonym':
    case 'state':
      return { as, objectId };
  }
}

function chooseObject(
  choice: ObjectChoice,
  newId: () => string,
): { readonly id: string; readonly made: readonly Operation[] } {
  if ('id' in choice) return { id: choice.id, made: [] };
  const record = objectNamed(choice.newName, newId());
  return { id: record.id, made: [{ type: 'object.create', record }] };
}

function objectNamed(name: string, id: string): RecordOf<'object'> {
  return recordSchemas.object.parse({ kind: 'object', id, name });
}

/** The verdict that would do where an object's name is taken: the same object, or a synonym of it. */
export function verdictForTaken(text: string, owner: RecordOf<'object'>): Verdict {
  return nameKey(owner.name) === nameKey(text)
    ? { as: 'known_object', id: owner.id }
    : { as: 'synonym', of: { id: owner.id } };
}
