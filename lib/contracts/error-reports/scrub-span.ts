import { scrubText } from './scrub-text';

/** The part of a measured stretch of time that words can be in. */
type WordsOfSpan = { name: string; attributes: Record<string, unknown> };

const kept =
  /^(sentry[.](?!.*user)|next[.](route|span_type)$|http[.](route|request[.]method|response[.]status_code)$)/;

/** What is said of how long something took: which route it was and how it ended, and nothing of whoever asked. */
export function scrubSpan<Span extends WordsOfSpan>(span: Span): Span {
  const attributes: [string, unknown][] = Object.entries(span.attributes)
    .filter(([name]) => kept.test(name))
    .map(([name, value]) => [name, typeof value === 'string' ? scrubText(value) : value]);
  return {
    ...span,
    name: scrubText(span.name),
    attributes: Object.fromEntries<unknown>(attributes),
    links: [],
  };
}
