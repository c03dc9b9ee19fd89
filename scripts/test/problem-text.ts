import { stripVTControlCharacters } from 'node:util';

/** Enough to know what to look at; the whole of it stands further up. */
const linesShown = 12;

/** A failed test in a few lines: where it stands, what it said. */
export function problemText(title: string, messages: readonly (string | undefined)[]): string {
  const said = messages
    .filter((message) => message !== undefined)
    .flatMap((message) => stripVTControlCharacters(message).trimEnd().split('\n'))
    .filter((line) => !line.includes('node_modules') && !line.includes('node:internal'))
    .slice(0, linesShown);
  return [title, ...said.map((line) => `    ${line}`)].join('\n');
}
