import { err, ok, type Result } from '@/lib/shared/result';

import { type OrcaDocument } from '../../model/document';
import { findRecord, grantsOf } from '../../model/lookups';
import { recordSchemas, type RecordOf } from '../../model/record';
import { type Write } from '../../operations/operation';
import { heldInCell, type CtaCell, type HeldCta } from '../../views/cta/cta-matrix';
import { leftBehindWords, type LeftField } from '../../views/left-behind-words';
import { lostWords } from '../../views/lost-words';
import { type CellMove } from '../cell-move';
import { removalForGood } from '../nested/removal-as-seen';
import { travellingCtas } from './travelling-ctas';
import { type VerbPlace } from './verb-edits';
import { VerbLikes } from './verb-likes';

type Step = { readonly from: VerbPlace; readonly to: VerbPlace };

/** What a cell says, and what stands where it goes. */
type MovedCell = Step & { readonly said: CtaCell; readonly standing: CtaCell };

/** A verb of a moved cell, and what it is on the object that it goes to. */
type LedVerb = HeldCta & { readonly like: RecordOf<'cta'>; readonly roleId: string | null };

/**
 * Moves cells: their permissions and answers themselves go to other roles and objects, with tier, states, condition and
 * story; what stood there gives way. On another object a verb goes along where nobody is left to use it, else it is
 * found or made there. Among verbs that nobody may use there is no place for permissions, which are given up, nor for
 * answers: then the error is a sentence. A cell is moved, and moved to, once.
 */
export function moveCtaCells(
  document: OrcaDocument,
  steps: readonly Step[],
  newId: () => string,
): Result<CellMove, string> {
  const cells = steps
    .filter(({ from, to }) => from.objectId !== to.objectId || from.roleId !== to.roleId)
    .map(({ from, to }): MovedCell => {
      return { from, to, said: heldInCell(document, from), standing: heldInCell(document, to) };
    });
  if (cells.some(({ said, to }) => said.answer && to.roleId === null)) return err(needsRole);
  const moving = new Set(cells.flatMap(({ said }) => idsIn(said)));
  const likes = new VerbLikes(document, travellingCtas(document, cells), newId);
  const verbs = cells.flatMap((cell) => ledVerbs(cell, likes));
  const givenUp = verbs.flatMap(({ grant, roleId }) => (grant && roleId === null ? [grant] : []));
  const replaced = cells.map((cell) => replacedIn(cell, moving));
  const removals = replaced.flat().flatMap((record) => removalForGood(document, record));
  const writes = [
    ...removals,
    ...givenUp.flatMap((grant) => removalForGood(document, grant)),
    ...likes.writes(),
    ...verbs.flatMap((verb) => grantMove(verb, newId)),
    ...cells.flatMap(answerMove),
  ];
  return ok({
    operations: asOneStep(writes),
    movedCount: cells.filter(({ said }) => said.held.length > 0 || said.answer).length,
    replacedCount: replaced.filter((records) => records.length > 0).length,
    replacedWords: lostWords(asOneStep(removals)),
    leftBehind: leftBehindWords(givenUp.flatMap(fieldsOf)),
    strandedCount: strandedCount(document, verbs, moving),
  });
}

const needsRole = 'An answer is about a role: it can’t be moved to verbs that nobody may use yet.';

function idsIn({ held, answer }: CtaCell): readonly string[] {
  const grantIds = held.flatMap(({ grant }) => (grant ? [grant.id] : []));
  return answer ? [...grantIds, answer.id] : grantIds;
}

function ledVerbs({ said, to }: MovedCell, likes: VerbLikes): readonly LedVerb[] {
  const taken = new Set<string>();
  return said.held.map((verb) => {
    const like = likes.likeOf(verb.cta, to.objectId, taken);
    taken.add(like.id);
    return { ...verb, like, roleId: to.roleId };
  });
}

/** Verbs that nobody may use are only ever added to. */
function replacedIn({ standing, to }: MovedCell, moving: ReadonlySet<string>) {
  if (to.roleId === null) return [];
  const grants = standing.held.flatMap(({ grant }) => grant ?? []);
  const records = standing.answer ? [...grants, standing.answer] : grants;
  return records.filter(({ id }) => !moving.has(id));
}

function grantMove({ grant, like, roleId }: LedVerb, newId: () => string): readonly Write[] {
  if (roleId === null) return [];
  const patch = { ctaId: like.id, roleId };
  if (!grant) {
    const record = recordSchemas.grant.parse({ kind: 'grant', id: newId(), ...patch });
    return [{ write: 'create', record }];
  }
  const { kind, id, ctaId, roleId: fromId } = grant;
  if (ctaId === like.id && fromId === roleId) return [];
  return [{ write: 'update', kind, id, patch, expected: { ctaId, roleId: fromId } }];
}

function answerMove({ said: { answer }, to }: MovedCell): readonly Write[] {
  if (!answer || to.roleId === null) return [];
  const { kind, id, rowId, columnId } = answer;
  const patch = { rowId: to.objectId, columnId: to.roleId };
  return [{ write: 'update', kind, id, patch, expected: { rowId, columnId } }];
}

/** How many verbs stay with their objects where nobody may use them any more. */
function strandedCount(
  document: OrcaDocument,
  verbs: readonly LedVerb[],
  moving: ReadonlySet<string>,
): number {
  const likes = new Set(verbs.map(({ like }) => like.id));
  const isUsed = ({ id, roleId }: RecordOf<'grant'>) =>
    !moving.has(id) && findRecord(document, 'role', roleId)?.isArchived === false;
  return [...new Set(verbs.map(({ cta }) => cta))].filter(
    ({ id }) => !likes.has(id) && !grantsOf(document, id).some(isUsed),
  ).length;
}

function fieldsOf(grant: RecordOf<'grant'>): readonly LeftField[] {
  const texts = (['condition', 'story', 'acceptance'] as const).filter(
    (name) => grant[name] !== '',
  );
  return [
    ...(grant.tier === null ? [] : ['tier' as const]),
    ...(grant.states.length === 0 ? [] : ['states' as const]),
    ...texts,
  ];
}

function asOneStep(writes: readonly Write[]) {
  return writes.length > 0 ? [{ type: 'records.write' as const, writes: [...writes] }] : [];
}
