import { isSameValue } from '@/lib/shared/same-value';

import { type OrcaDocument } from '../../model/document';
import { recordSchemas, type RecordOf } from '../../model/record';
import { type Operation, type Write } from '../../operations/operation';
import { heldInCell } from '../../views/cta/cta-matrix';
import { wishOfCtaCell, type CtaWish, type WishedVerb } from '../../views/cta/cta-wish';
import { meantCtas } from '../../views/cta/known-cta';
import { removalForGood } from '../nested/removal-as-seen';
import { NewCtas } from './new-ctas';
import { type VerblessAnswer, type VerbPlace } from './verb-edits';

export type WishedCtaCell = VerbPlace & { readonly wish: CtaWish };

/** Copies what cells say into others: answers, verbs, and how, when and under which condition they may be used. */
export function fillCtaCells(
  document: OrcaDocument,
  pairs: readonly { readonly from: VerbPlace; readonly to: VerbPlace }[],
  newId: () => string,
): readonly Operation[] {
  const wishes = pairs.map(({ from, to }) => {
    const wish = wishOfCtaCell(heldInCell(document, from));
    // Another object has other states.
    return { ...to, wish: from.objectId === to.objectId ? wish : withoutStates(wish) };
  });
  return asOneStep(ctaCellWrites(document, wishes, newId));
}

/** Takes everything out of cells. Verbs stay with their objects; those that nobody may use stay where they are. */
export function clearCtaCells(
  document: OrcaDocument,
  cells: readonly VerbPlace[],
): readonly Operation[] {
  const wishes = cells.map((place): WishedCtaCell => ({ ...place, wish: { say: 'unasked' } }));
  return asOneStep(ctaCellWrites(document, wishes, noId));
}

/**
 * Answers many cells at once. Verbs stay where a question is asked of them, which is then a doubt beside them; they
 * give way to the other answers. Null takes answers back, and leaves verbs alone.
 */
export function answerCtaCells(
  document: OrcaDocument,
  cells: readonly VerbPlace[],
  value: VerblessAnswer | null,
  newId: () => string,
): readonly Operation[] {
  const wishes = cells.map((place): WishedCtaCell => {
    const wish = wishOfCtaCell(heldInCell(document, place));
    const isKept = wish.say === 'verbs' && (value === null || value === 'question');
    if (isKept) return { ...place, wish: { ...wish, isDoubted: value === 'question' } };
    return { ...place, wish: { say: value ?? 'unasked' } };
  });
  return asOneStep(ctaCellWrites(document, wishes, newId));
}

/**
 * The writes that make cells say what is wished of each. A verb that its object has is granted, any other made, once
 * for all cells; permissions that stay keep what the wish does not name. Refused whole where somebody has gone on
 * writing in what it overwrites. A cell stands in the list once, and its object is there.
 */
export function ctaCellWrites(
  document: OrcaDocument,
  wishes: readonly WishedCtaCell[],
  newId: () => string,
): readonly Write[] {
  const ctas = new NewCtas(document, newId);
  const changes = wishes.flatMap(({ wish, ...place }): readonly Write[] => {
    const cell = heldInCell(document, place);
    const wanted = meantCtas(
      wish.say === 'verbs' ? wish.verbs : [],
      cell.held.map(({ cta }) => cta),
      (verb) => ctas.ctaOf(place.objectId, verb),
    );
    const { roleId } = place;
    if (roleId === null) return [];
    const { objectId } = place;
    return [
      ...grantWrites(document, { ...cell, objectId, roleId }, wanted, newId),
      ...answerWrites(document, { ...cell, objectId, roleId }, wish, newId),
    ];
  });
  return [...ctas.writes(), ...changes];
}

type Cell = ReturnType<typeof heldInCell> & {
  readonly objectId: string;
  readonly roleId: string;
};

type Wanted = { readonly verb: WishedVerb; readonly cta: RecordOf<'cta'> };

function grantWrites(
  document: OrcaDocument,
  { held, roleId }: Cell,
  wanted: readonly Wanted[],
  newId: () => string,
): readonly Write[] {
  const wantedIds = new Set(wanted.map(({ cta }) => cta.id));
  return [
    ...held.flatMap(({ cta, grant }) =>
      grant && !wantedIds.has(cta.id) ? removalForGood(document, grant) : [],
    ),
    ...wanted.flatMap(({ verb, cta }): readonly Write[] => {
      const grant = held.find((one) => one.cta.id === cta.id)?.grant;
      return grant ? updateTo(grant, verb) : [newGrant({ ctaId: cta.id, roleId }, verb, newId())];
    }),
  ];
}

function updateTo(grant: RecordOf<'grant'>, verb: WishedVerb): readonly Write[] {
  const { kind, id, tier, states, condition } = grant;
  const expected = { tier, states, condition };
  const patch = {
    tier: verb.tier === undefined ? tier : verb.tier,
    states: verb.states ?? states,
    condition: verb.condition ?? condition,
  };
  return isSameValue(patch, expected) ? [] : [{ write: 'update', kind, id, patch, expected }];
}

function newGrant(
  of: { readonly ctaId: string; readonly roleId: string },
  { tier, states, condition }: WishedVerb,
  id: string,
): Write {
  const record = recordSchemas.grant.parse({ kind: 'grant', id, ...of, tier, states, condition });
  return { write: 'create', record };
}

function answerWrites(
  document: OrcaDocument,
  { objectId, roleId, answer }: Cell,
  wish: CtaWish,
  newId: () => string,
): readonly Write[] {
  const said = wish.say === 'verbs' ? (wish.isDoubted ? 'question' : 'unasked') : wish.say;
  if (said === 'unasked') return answer ? removalForGood(document, answer) : [];
  if (answer?.value === said) return [];
  if (answer) {
    const { kind, id, value } = answer;
    return [{ write: 'update', kind, id, patch: { value: said }, expected: { value } }];
  }
  const at = { kind: 'answer', id: newId(), matrix: 'cta', rowId: objectId, columnId: roleId };
  return [{ write: 'create', record: recordSchemas.answer.parse({ ...at, value: said }) }];
}

function withoutStates(wish: CtaWish): CtaWish {
  if (wish.say !== 'verbs') return wish;
  const verbs = wish.verbs.map(({ states: _states, condition: _condition, ...verb }) => verb);
  return { ...wish, verbs };
}

function asOneStep(writes: readonly Write[]): readonly Operation[] {
  return writes.length > 0 ? [{ type: 'records.write', writes: [...writes] }] : [];
}

/** Emptying makes nothing. */
function noId(): string {
  throw new Error('Nothing is made where cells are emptied.');
}
