import { isSameValue } from '@/lib/shared/same-value';

import { type OrcaDocument } from '../model/document';
import { ctasOf, grantsOf } from '../model/lookups';
import { type RecordOf } from '../model/record';
import { type Operation } from '../operations/operation';
import { patchList } from './patch-list';

/**
 * Gives an object's states other names: as many as there are renames them in their places and keeps what they mean,
 * fewer or more removes or adds. Transitions, permissions and the results of calls to action hold states by name, so a
 * renamed one is renamed there and a removed one goes from there, with its transitions.
 */
export function editStates(
  document: OrcaDocument,
  object: RecordOf<'object'>,
  names: readonly string[],
): readonly Operation[] {
  const { states, transitions } = object;
  const isRename = names.length === states.length;
  const next = names.map((name, at) => {
    const before = isRename ? states[at] : states.find((state) => state.name === name);
    return { name, definition: before?.definition ?? '' };
  });
  // By old name what it is called now; nothing where it is gone.
  const nameNow = new Map<string, string | undefined>(
    states.map(({ name }, at) => {
      const stays = names.includes(name);
      return [name, stays ? name : isRename ? names[at] : undefined];
    }),
  );
  // A name that is no state of the object was written on purpose, or came with an import.
  const renamed = (name: string) => (nameNow.has(name) ? nameNow.get(name) : name);

  const nextTransitions = transitions.flatMap((transition) => {
    const from = renamed(transition.from);
    const to = renamed(transition.to);
    return from === undefined || to === undefined ? [] : [{ ...transition, from, to }];
  });
  const ctas = ctasOf(document, object.id);
  const grants = ctas.flatMap(({ id }) => grantsOf(document, id));
  return [
    ...(isSameValue(states, next) ? [] : [patchList(object, 'states', next)]),
    ...(isSameValue(transitions, nextTransitions)
      ? []
      : [patchList(object, 'transitions', nextTransitions)]),
    ...grants.flatMap((grant) => {
      const kept = grant.states.map(renamed).filter((name) => name !== undefined);
      const distinct = [...new Set(kept)];
      return isSameValue(grant.states, distinct) ? [] : [patchList(grant, 'states', distinct)];
    }),
    ...ctas.flatMap((cta) => withNewState(cta, renamed(cta.newState) ?? '')),
  ];
}

/** Refused where somebody else has chosen another result meanwhile. */
function withNewState(
  { kind, id, newState: before }: RecordOf<'cta'>,
  newState: string,
): readonly Operation[] {
  if (newState === before) return [];
  const expected = { newState: before };
  return [
    {
      type: 'records.write',
      writes: [{ write: 'update', kind, id, patch: { newState }, expected }],
    },
  ];
}
