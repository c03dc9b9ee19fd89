import { singularKey } from '../language/singular';

const bracketed = /\(\s*["“]?(\p{Lu}[\p{L}\p{N}&]{1,9})["”]?\s*\)/gu;
const explained = /(?<![\p{L}\p{N}])(\p{Lu}[\p{Lu}\p{N}&]{1,9})\s*\(([^()\n]{4,100})\)/gu;
const capitals = /\p{Lu}/gu;

/** Long forms by acronym key, from "Freedom of Information Act (FOIA)" and from "FOIA (Freedom of Information Act)". */
export function expansionsIn(text: string): ReadonlyMap<string, string> {
  const expansions = new Map<string, string>();
  for (const { 0: whole, 1: acronym = '', 2: inside = '' } of text.matchAll(explained)) {
    const expansion = longForm(acronym, inside);
    if (expansion !== undefined && whole.endsWith(`${expansion})`))
      remember(expansions, acronym, expansion);
  }
  for (const { 1: acronym = '', index } of text.matchAll(bracketed)) {
    if ((acronym.match(capitals)?.length ?? 0) < 2) continue;
    const before = text.slice(Math.max(0, index - 120), index).trimEnd();
    const expansion = longForm(acronym, before);
    if (expansion !== undefined) remember(expansions, acronym, expansion);
  }
  return expansions;
}

function remember(expansions: Map<string, string>, acronym: string, expansion: string): void {
  const key = singularKey(acronym);
  if (!expansions.has(key)) expansions.set(key, expansion);
}

// "Office of Family Assistance (OFA)" starts at "Office", not at "of"; "personally identifiable information (PII)" has no capital.
function longForm(acronym: string, before: string): string | undefined {
  return spelledBy(acronym, before, /^\p{Lu}/u) ?? spelledBy(acronym, before, /^\p{L}/u);
}

/**
 * Schwartz and Hearst's rule: read both from the end, every letter of the acronym occurs in order, and the first one
 * opens a word. Returns undefined where the words before do not spell the acronym.
 */
function spelledBy(acronym: string, before: string, opening: RegExp): string | undefined {
  const letters = acronym
    .replace(/s$/u, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
  const haystack = before.toLowerCase();
  if (haystack.length !== before.length) return undefined;
  const opensLongForm = (at: number): boolean =>
    opensWord(before, at) && opening.test(before.slice(at));
  let at = haystack.length;
  for (let index = letters.length - 1; index >= 0; index -= 1) {
    const letter = letters.charAt(index);
    at = index > 0 ? previous(haystack, letter, at) : previous(haystack, letter, at, opensLongForm);
    if (at === -1) return undefined;
  }
  const found = before.slice(at).replaceAll(/\s+/gu, ' ').trim();
  const words = found.split(' ').length;
  const most = Math.min(letters.length + 5, letters.length * 2);
  return words > 1 && words <= most && !/[.;:!?]\s/u.test(found) ? found : undefined;
}

function opensWord(text: string, at: number): boolean {
  return at === 0 || !/[\p{L}\p{N}]/u.test(text.charAt(at - 1));
}

function previous(
  text: string,
  letter: string,
  end: number,
  accept: (at: number) => boolean = () => true,
): number {
  for (let at = end; at > 0;) {
    at = text.lastIndexOf(letter, at - 1);
    if (at === -1 || accept(at)) return at;
  }
  return -1;
}
