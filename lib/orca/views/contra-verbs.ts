import { type RecordOf } from '../model/record';
import { firstWord } from './crud-words';

type Told = Pick<RecordOf<'cta'>, 'verb' | 'contextObjectId' | 'contextPreposition'>;

/** What takes a verb back. Only pairs that hold in most domains; the rest is for people to see. */
const contras: ReadonlyMap<string, string> = new Map([
  ['add', 'Remove'],
  ['approve', 'Reject'],
  ['archive', 'Restore'],
  ['assign', 'Unassign'],
  ['block', 'Unblock'],
  ['book', 'Cancel'],
  ['borrow', 'Return'],
  ['check in', 'Check out'],
  ['check out', 'Check in'],
  ['delete', 'Restore'],
  ['disable', 'Enable'],
  ['follow', 'Unfollow'],
  ['hide', 'Show'],
  ['invite', 'Withdraw'],
  ['join', 'Leave'],
  ['like', 'Unlike'],
  ['lock', 'Unlock'],
  ['mute', 'Unmute'],
  ['pause', 'Resume'],
  ['pin', 'Unpin'],
  ['publish', 'Unpublish'],
  ['remove', 'Restore'],
  ['reserve', 'Cancel'],
  ['share', 'Unshare'],
  ['submit', 'Withdraw'],
  ['subscribe', 'Unsubscribe'],
]);

/** Where something comes back from when it went “to” or “into” it. */
const wayBack: ReadonlyMap<string, string> = new Map(
  ['to', 'in', 'into', 'on', 'onto'].map((preposition) => [preposition, 'from']),
);

/** What would take a CTA back, in the same context; nothing where no common verb does. */
export function contraOf({ verb, contextObjectId, contextPreposition }: Told): Told | undefined {
  const words = verb.toLowerCase();
  const contra = contras.get(words) ?? contras.get(firstWord(words));
  if (contra === undefined) return undefined;
  const preposition = wayBack.get(contextPreposition.toLowerCase()) ?? contextPreposition;
  return {
    verb: contra,
    contextObjectId,
    contextPreposition: contextObjectId === null ? '' : preposition,
  };
}

/** CTAs of an object that a new one of it takes back and that nothing takes back yet. */
export function takenBackBy(
  ctas: readonly RecordOf<'cta'>[],
  { verb, contextObjectId }: Told,
): readonly RecordOf<'cta'>[] {
  const word = firstWord(verb);
  return ctas.filter((cta) => {
    const contra = cta.contraCtaId === null ? contraOf(cta) : undefined;
    return (
      contra !== undefined &&
      contra.contextObjectId === contextObjectId &&
      (contra.verb.toLowerCase() === verb.toLowerCase() || contra.verb.toLowerCase() === word)
    );
  });
}
