import { withArticle } from '@/lib/shared/with-article';

import { type OrcaDocument } from '../model/document';
import { type Kind, recordsMax } from '../model/kind';
import { kindNoun } from '../model/kind-words';
import { type OrcaRecord } from '../model/record';
import { type RecordRef } from '../model/record-ref';
import { type Refusal } from './refusal';

type Say = (refusal: Refusal, document: OrcaDocument) => string;

/** What stands in the cells of the matrices. */
const cellKinds: ReadonlySet<Kind> = new Set<Kind>(['relationship', 'answer', 'cta', 'grant']);

const sentences: Readonly<Record<Refusal['code'], Say>> = {
  record_missing: ({ at }) =>
    `This ${kindNoun(at.kind)} is no longer there. Somebody may have removed it.`,
  record_exists: ({ at }) => `There is already a ${kindNoun(at.kind)} with this id.`,
  record_invalid: ({ at, path, detail }) => invalidSentence(kindNoun(at.kind), path, detail),
  reference_missing: ({ at, other }) =>
    other && cellKinds.has(at.kind)
      ? `${capital(anyRecord(other))} that this cell is about is no longer there. Somebody may have removed it.`
      : `The ${kindNoun(at.kind)} points at ${anyRecord(other)} that is not in this project. Somebody may have removed it.`,
  still_referenced: ({ at, other }, document) =>
    `${capital(labelOf(document, at))} is still used by ${labelOf(document, other)}.`,
  changed_since: ({ at }, document) =>
    `${capital(labelOf(document, at))} has been changed in the meantime, so this was not done.`,
  made_meanwhile: ({ at }, document) =>
    `${capital(labelOf(document, at))} has been added here in the meantime, so this was not done.`,
  name_taken: ({ other, detail }, document) =>
    `“${detail ?? ''}” is already the name or a synonym of ${labelOf(document, other)}.`,
  synonym_repeated: ({ detail }) => `“${detail ?? ''}” is already a name of this object.`,
  noun_taken: ({ detail }) => `“${detail ?? ''}” is already in the list of nouns.`,
  already_granted: () => 'This role may already use this call to action.',
  already_answered: () => 'This cell has been answered already.',
  cell_answered_no: () =>
    'This cell is answered “no”, or does not apply. Clear the answer to add a relationship.',
  cell_has_relationship: () => 'This cell has a relationship. Remove it to say that there is none.',
  answer_unfit: ({ detail }) => `“${detail ?? ''}” is not an answer of this matrix.`,
  parent_cycle: () => 'An object can’t be its own parent, not even by way of others.',
  merge_with_itself: () => 'An object can’t be merged with itself.',
  occurrence_outside: () => 'An occurrence of the noun lies outside its text.',
  list_mismatch: () => 'Both records must belong to the same list to change their order.',
  too_many_records: ({ at }) =>
    `A project holds at most ${recordsMax[at.kind].toLocaleString('en')} records of the kind “${kindNoun(at.kind)}”.`,
  too_much_text: () => 'A project holds at most 20 million characters of research text.',
};

/** "The verb of the call to action must not be empty." */
function invalidSentence(
  noun: string,
  path: readonly PropertyKey[] = [],
  detail = 'is not as it should be',
): string {
  const names = path.filter((step) => typeof step === 'string');
  const words = names
    .join(' ')
    .replaceAll(/(?=[A-Z])/g, ' ')
    .toLowerCase();
  const subject = words === '' ? `The ${noun}` : `The ${words} of the ${noun}`;
  return /^(must|is|holds) /.test(detail) ? `${subject} ${detail}.` : `${subject}: ${detail}.`;
}

/** The refusal as a sentence for people: what is wrong and, where it helps, what to do. */
export function refusalMessage(refusal: Refusal, document: OrcaDocument): string {
  return sentences[refusal.code](refusal, document);
}

/** How a sentence names a record: its own name in quotes, else its kind. */
export function labelOf(document: OrcaDocument, ref: RecordRef | undefined): string {
  if (!ref) return 'another record';
  const record = document.tables[ref.kind].get(ref.id);
  const name = record && nameOf(record);
  return name ? `the ${kindNoun(ref.kind)} “${name}”` : anyRecord(ref);
}

function nameOf(record: OrcaRecord): string | undefined {
  if ('name' in record) return record.name;
  if ('title' in record) return record.title;
  if ('verb' in record) return record.verb;
  return 'text' in record ? record.text : undefined;
}

function anyRecord(ref: RecordRef | undefined): string {
  return withArticle(ref ? kindNoun(ref.kind) : 'record');
}

function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
