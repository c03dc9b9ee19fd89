import { type Stretch } from './text-sections';

/** A stretch of a text that is one noun's words. */
export type Mark<Noun> = Stretch & { readonly noun: Noun };

/** A piece of a text without a border inside; `noun` is the one it belongs to, undefined between nouns. */
export type Piece<Noun> = Stretch & { readonly noun: Noun | undefined };

/** Marks in reading order. Where they overlap the longest stays ("docket entry" before "entry"), then the first. */
export function withoutOverlaps<Noun>(marks: readonly Mark<Noun>[]): readonly Mark<Noun>[] {
  const sorted = marks.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const kept: Mark<Noun>[] = [];
  for (const mark of sorted) {
    const last = kept.at(-1);
    if (!last || mark.start >= last.end) kept.push(mark);
    else if (mark.end - mark.start > last.end - last.start) kept[kept.length - 1] = mark;
  }
  return kept;
}

/** The marks that reach into each section. Both lists in reading order; a mark over a border is in both. */
export function marksBySection<M extends Stretch>(
  sections: readonly Stretch[],
  marks: readonly M[],
): readonly (readonly M[])[] {
  let first = 0;
  return sections.map(({ start, end }) => {
    while ((marks[first]?.end ?? Infinity) <= start) first += 1;
    const inside: M[] = [];
    for (let at = first; (marks[at]?.start ?? Infinity) < end; at += 1) {
      const mark = marks[at];
      if (mark) inside.push(mark);
    }
    return inside;
  });
}

/** The section as pieces, with nothing left out, so that they read as the text itself. */
export function piecesOf<Noun>(
  section: Stretch,
  marks: readonly Mark<Noun>[],
): readonly Piece<Noun>[] {
  const pieces: Piece<Noun>[] = [];
  let at = section.start;
  for (const mark of marks) {
    const start = Math.max(mark.start, section.start);
    const end = Math.min(mark.end, section.end);
    if (start > at) pieces.push({ start: at, end: start, noun: undefined });
    pieces.push({ start, end, noun: mark.noun });
    at = end;
  }
  if (at < section.end) pieces.push({ start: at, end: section.end, noun: undefined });
  return pieces;
}
