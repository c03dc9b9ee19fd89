/** A stretch of a text; `end` is exclusive, both in UTF-16 code units. */
export type Stretch = { readonly start: number; readonly end: number };

const sectionMin = 1_500;
const sectionMax = 4_000;

/**
 * Cuts a text into stretches that can be laid out on their own: at the end of a line where there is one in reach, else
 * between words, never inside a character. Together they are the whole text.
 */
export function textSections(body: string): readonly Stretch[] {
  const sections: Stretch[] = [];
  for (let start = 0; start < body.length;) {
    const end = sectionEnd(body, start);
    sections.push({ start, end });
    start = end;
  }
  return sections;
}

function sectionEnd(body: string, start: number): number {
  const limit = start + sectionMax;
  if (limit >= body.length) return body.length;
  const paragraph = body.indexOf('\n\n', start + sectionMin);
  if (paragraph >= 0 && paragraph + 2 <= limit) return paragraph + 2;
  for (const boundary of ['\n', ' ']) {
    const at = body.lastIndexOf(boundary, limit - 1);
    if (at >= start + sectionMin) return at + 1;
  }
  const isSplitPair = /[\uD800-\uDBFF]/u.test(body.charAt(limit - 1));
  return isSplitPair ? limit - 1 : limit;
}
