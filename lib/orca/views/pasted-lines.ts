const listMark = /^\s*(?:[-*•–]|\d+[.)])\s+/u;

/** The lines of a typed or pasted list, without list marks and blank lines. */
export function pastedLines(text: string): readonly string[] {
  return text
    .split(/\r?\n/u)
    .map((line) => line.replace(listMark, '').trim())
    .filter((line) => line !== '');
}
