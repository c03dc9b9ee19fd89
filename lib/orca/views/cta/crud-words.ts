import { type RecordOf } from '../../model/record';

export type CrudTag = Exclude<RecordOf<'cta'>['crud'], null>;

/** First words that say which part of a life a verb is. Each stands once, so that a word means one thing. */
const wordsOf: Readonly<Record<CrudTag, string>> = {
  create: 'add compose create draft generate make new register start upload write',
  read: 'browse find list look open preview read search see show view watch',
  update: 'adjust change correct edit extend modify move rename reorder replace update',
  delete: 'archive cancel delete discard erase remove retire trash',
};

const tagOf: ReadonlyMap<string, CrudTag> = new Map(
  (['create', 'read', 'update', 'delete'] as const).flatMap((tag) =>
    wordsOf[tag].split(' ').map((word) => [word, tag] as const),
  ),
);

export function firstWord(verb: string): string {
  return verb.trim().toLowerCase().split(/\s/)[0] ?? '';
}

/**
 * The part of its object's life that a verb seems to be, by its first word; null where that says nothing. What is
 * done in the context of another object (“add to COLLECTION”, “remove from LIST”) neither makes nor ends it.
 */
export function guessedCrud(verb: string, hasContext = false): CrudTag | null {
  const tag = tagOf.get(firstWord(verb)) ?? null;
  return hasContext && (tag === 'create' || tag === 'delete') ? null : tag;
}
