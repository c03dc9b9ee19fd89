import { type VerbPlace } from '@/lib/orca/edits/verb-edits';
import { type OrcaDocument } from '@/lib/orca/model/document';
import { ctaPhrase } from '@/lib/orca/views/cta-phrase';
import { ghostVerbs } from '@/lib/orca/views/verb-prompts';

import { typedList } from './verb-completion';

const offeredMax = 6;
/** More than there are prompts, so that all verbs of the object are among what one looks through. */
const all = 1_000;

/**
 * Verbs to offer while a list is typed into a cell, as phrases: the object's own first, then what many objects have;
 * those that begin as the last one typed before those that have it somewhere.
 */
export function suggestVerbs(
  document: OrcaDocument,
  place: VerbPlace,
  typed: string,
): readonly string[] {
  const phrases = (max?: number) =>
    ghostVerbs(document, place, max).map((prompt) => ctaPhrase(prompt, document));
  if (typed.trim() === '') return phrases();
  const wanted = typedList(typed).last.trim().toLowerCase();
  if (wanted === '') return [];
  const found = phrases(all).filter((phrase) => phrase.toLowerCase().includes(wanted));
  const begins = (phrase: string) => phrase.toLowerCase().startsWith(wanted);
  return [...found.filter(begins), ...found.filter((phrase) => !begins(phrase))].slice(
    0,
    offeredMax,
  );
}
