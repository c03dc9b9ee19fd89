import { type VerbPlace } from '@/lib/orca/edits/cta/verb-edits';
import { type OrcaDocument } from '@/lib/orca/model/document';
import { ctaWishText } from '@/lib/orca/views/cta/cta-cell-text';
import { ctaPhrase } from '@/lib/orca/views/cta/cta-phrase';
import { ghostVerbs, type VerbPrompt } from '@/lib/orca/views/cta/verb-prompts';

import { isTaken } from './is-taken';
import { typedList, type OfferedVerb } from './verb-completion';

const offeredMax = 6;
/** More than there are prompts, so that all verbs of the object are among what one looks through. */
const all = 1_000;

type Wanted = {
  readonly typed: string;
  /** What stands there while nothing is typed. */
  readonly offer: readonly VerbPrompt[];
};

/**
 * Verbs to offer while a list is typed into a cell: the object's own first, then what many objects have;
 * those that begin as the last one typed before those that have it somewhere.
 */
export function suggestVerbs(
  document: OrcaDocument,
  place: VerbPlace,
  { typed, offer: offered }: Wanted,
): readonly OfferedVerb[] {
  const offer = (prompt: VerbPrompt): OfferedVerb => {
    const wish = { say: 'verbs', isDoubted: false, verbs: [prompt] } as const;
    const text = ctaWishText(document, place.objectId, wish);
    return { phrase: ctaPhrase(prompt, document), text };
  };
  if (typed.trim() === '') {
    return offered.map((prompt) => ({
      ...offer(prompt),
      isTaken: isTaken(document, place, prompt),
    }));
  }
  const wanted = typedList(typed).last.trim().toLowerCase();
  if (wanted === '') return [];
  const said = ghostVerbs(document, place, all).map((prompt) => {
    return { prompt, phrase: ctaPhrase(prompt, document).toLowerCase() };
  });
  const found = said.filter(({ phrase }) => phrase.includes(wanted));
  const begun = found.filter(({ phrase }) => phrase.startsWith(wanted));
  return [...new Set([...begun, ...found])].slice(0, offeredMax).map(({ prompt }) => offer(prompt));
}
