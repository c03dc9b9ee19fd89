import { counted } from '@/lib/shared/counted';
import { nameList } from '@/lib/shared/name-list';
import { err, ok, type Result } from '@/lib/shared/result';

import { type OrcaDocument } from '../model/document';
import { kindWords } from '../model/kind-words';
import { recordsOf } from '../model/lookups';
import { nameKey } from '../model/name-key';
import { phaseSchema } from '../model/phase';
import { type Operation } from '../operations/operation';
import { editEffects } from '../views/edit-effects';

/** What is put into a phase on its own. */
export type Phased = { readonly kind: 'object' | 'cta'; readonly id: string };

/** A new phase after all others; the error is a sentence where the text can be no name. */
export function createPhase(name: string, newId: () => string): Result<Operation, string> {
  const named = phaseSchema.shape.name.safeParse(name);
  if (!named.success)
    return err(`The name ${named.error.issues[0]?.message ?? 'can’t be stored'}.`);
  const record = phaseSchema.parse({ kind: 'phase', id: newId(), name: named.data });
  return ok({ type: 'phase.create', record });
}

/** Puts something into a phase, or into none. */
export function putInPhase({ kind, id }: Phased, phaseId: string | null): Operation {
  const patch = { phaseId };
  return kind === 'object'
    ? { type: 'object.update', id, patch }
    : { type: 'cta.update', id, patch };
}

/** Puts something into the phase of a name, which is made where there is none. The error is a sentence. */
export function putInNamedPhase(
  document: OrcaDocument,
  phased: Phased,
  name: string,
  newId: () => string,
): Result<readonly Operation[], string> {
  const known = recordsOf(document, 'phase').find((one) => nameKey(one.name) === nameKey(name));
  if (known) return ok([putInPhase(phased, known.id)]);
  const id = newId();
  const created = createPhase(name, () => id);
  return created.ok ? ok([created.value, putInPhase(phased, id)]) : created;
}

/** Right past the phase before or after it, of all of them in order; nothing at either end. */
export function movePhase(
  ids: readonly string[],
  id: string,
  by: -1 | 1,
): Extract<Operation, { type: 'list.reorder' }> | undefined {
  const to = ids.indexOf(id) + by;
  if (!ids.includes(id) || to < 0 || to >= ids.length) return undefined;
  const others = ids.filter((one) => one !== id);
  return { type: 'list.reorder', kind: 'phase', id, afterId: others[to - 1] ?? null };
}

/** What is said when a phase was removed: what was in it, and is in none now. Told before it is removed. */
export function phaseRemovalText(document: OrcaDocument, id: string, name: string): string {
  const left = editEffects(document, { type: 'phase.remove', id })
    .filter(({ kind }) => kind !== 'phase')
    .map(({ kind, names }) => {
      const [one, many] = kindWords[kind];
      return counted(names.length, one, many);
    });
  const removed = `The phase “${name}” is removed.`;
  return left.length === 0 ? removed : `${removed} Now in none: ${nameList(left)}.`;
}
