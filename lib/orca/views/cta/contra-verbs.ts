import { type RecordOf } from '../../model/record';
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

/**
 * By its id the new CTA of an object that takes another of it back, where nothing takes that back yet. The new ones
 * come one after the other: each may also take back those before it.
 */
export function contraLinks(
  known: readonly RecordOf<'cta'>[],
  fresh: readonly RecordOf<'cta'>[],
): ReadonlyMap<string, string> {
  const open = new Map<string, string[]>();
  const links = new Map<string, string>();
  const wait = (cta: RecordOf<'cta'>) => {
    const contra = cta.contraCtaId === null ? contraOf(cta) : undefined;
    if (!contra) return;
    const key = keyOf(contra, contra.verb);
    open.set(key, [...(open.get(key) ?? []), cta.id]);
  };
  for (const cta of known) wait(cta);
  for (const cta of fresh) {
    for (const key of [keyOf(cta, cta.verb), keyOf(cta, firstWord(cta.verb))]) {
      for (const id of open.get(key) ?? []) links.set(id, cta.id);
      open.delete(key);
    }
    wait(cta);
  }
  return links;
}

function keyOf({ contextObjectId }: Told, verb: string): string {
  return `${contextObjectId ?? ''}/${verb.toLowerCase()}`;
}
