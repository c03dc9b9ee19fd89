type Span = { readonly start: number; readonly end: number };

/** Words with what stands before and after them, on one line. */
export type Quote = { readonly before: string; readonly words: string; readonly after: string };

/** The words of a text at a span, with up to `contextMax` characters of whole words on either side. */
export function quoteAround(body: string, { start, end }: Span, contextMax = 60): Quote {
  const from = Math.max(0, start - contextMax);
  const to = Math.min(body.length, end + contextMax);
  const before = body.slice(from, start);
  const after = body.slice(end, to);
  return {
    before: oneLine(from === 0 ? before : `…${before.replace(/^\S*\s?/u, '')}`),
    words: oneLine(body.slice(start, end)),
    after: oneLine(to === body.length ? after : `${after.replace(/\s?\S*$/u, '')}…`),
  };
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/gu, ' ');
}
