import { oneLine } from '../one-line';

/**
 * People's words as Markdown that shows just those words: one line, no HTML, no links, no emphasis, no list or heading
 * begun by accident.
 */
export function markdownText(text: string): string {
  return oneLine(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll(/[\\`*_[\]|~$]/g, String.raw`\$&`)
    .replaceAll(/:(?=\/\/)|@|(?<=www)\./gi, (character) => `&#${character.codePointAt(0) ?? 0};`)
    .replace(/^(?:[#+=-]|\d{1,9}[.)])/, (marker) => `${marker.slice(0, -1)}\\${marker.slice(-1)}`);
}
