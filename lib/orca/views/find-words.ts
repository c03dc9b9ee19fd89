import pluralize from 'pluralize';

import { type Stretch } from './text-sections';

/** Where words stand in a text as whole words: in any case, the last one singular or plural, over line breaks too. */
export function findWords(body: string, words: string): readonly Stretch[] {
  const parts = words.trim().split(/\s+/u);
  const last = parts.at(-1) ?? '';
  if (last === '') return [];
  const forms = [...new Set([last, pluralize.singular(last), pluralize.plural(last)])];
  // The longest first: "entries" must not stop at "entry".
  const ending = forms.toSorted((a, b) => b.length - a.length).map(escaped);
  const start = parts.slice(0, -1).map((part) => String.raw`${escaped(part)}\s+`);
  const pattern = new RegExp(
    String.raw`(?<![\p{L}\p{N}])${start.join('')}(?:${ending.join('|')})(?![\p{L}\p{N}])`,
    'giu',
  );
  return [...body.matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

function escaped(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`);
}
