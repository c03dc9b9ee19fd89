import { guessedCrud, type CrudTag } from './crud-words';
import { tierOf } from './read-verb';
import { commonVerbs } from './verb-catalogue';
import { type VerbItem } from './verb-tokens';

const tagOfLetter: ReadonlyMap<string, CrudTag> = new Map([
  ['C', 'create'],
  ['R', 'read'],
  ['U', 'update'],
  ['D', 'delete'],
]);

/** Letters that stand together, or apart as in “C/R/U” and “C R U”. */
const letters = /^[CRUD](?:[\s/+&·-]{0,3}[CRUD]){0,3}$/u;

/**
 * What stands for several verbs in one: “CRUD”, “CR” and “U” are the verbs that are asked for by those parts of a life,
 * “Create/Read/Update” are the words themselves. A tier beside them is that of each. Any other item is given back.
 */
export function crudItems(item: VerbItem): readonly VerbItem[] {
  if (item.tokens.some(({ isQuoted }) => isQuoted)) return [item];
  const marks = item.tokens.filter((token) => tierOf(token) !== null);
  const text = item.tokens
    .filter((token) => !marks.includes(token))
    .map((token) => token.text)
    .join(' ');
  const verbs = verbsOfLetters(text) ?? verbsBetweenStrokes(text);
  return verbs
    ? verbs.map((verb) => ({ ...item, tokens: [{ text: verb, isQuoted: false }, ...marks] }))
    : [item];
}

function verbsOfLetters(text: string): readonly string[] | undefined {
  const written = text.toLowerCase() === 'crud' ? 'CRUD' : text;
  if (!letters.test(written)) return undefined;
  const tags = written.split('').flatMap((letter) => tagOfLetter.get(letter) ?? []);
  if (!areDifferent(tags)) return undefined;
  return tags.flatMap((tag) => commonVerbs.find(({ crud }) => crud === tag)?.verb ?? []);
}

/** Two words for one part of a life (“Add/Create”) are one verb, told in two ways. */
function verbsBetweenStrokes(text: string): readonly string[] | undefined {
  const verbs = text.split('/').map((verb) => verb.trim());
  const tags = verbs.map((verb) => (/\s/u.test(verb) ? null : guessedCrud(verb)));
  return verbs.length > 1 && !tags.includes(null) && areDifferent(tags) ? verbs : undefined;
}

function areDifferent(tags: readonly unknown[]): boolean {
  return new Set(tags).size === tags.length;
}
