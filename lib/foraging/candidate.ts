/** A stretch of the foraged text, in UTF-16 code units; `end` is exclusive. */
export type Occurrence = { readonly start: number; readonly end: number };

/**
 * How a candidate came to light: a plain noun, a run of words that acts as one noun, a noun hidden in a verb
 * ("booked" → booking), or an abbreviation in capitals.
 */
export type Origin = 'noun' | 'compound' | 'verb' | 'acronym';

export type Candidate = {
  /** Singular and lower case; unique within one result. */
  readonly key: string;
  /** Singular, spelt the way the text spells it: "docket entry", "FOIA". */
  readonly text: string;
  readonly count: number;
  /** In reading order, never overlapping. `text.slice(start, end)` is exactly the words found. */
  readonly occurrences: readonly Occurrence[];
  readonly origin: Origin;
  /** Only for acronyms whose long form stands in the text: "Freedom of Information Act". */
  readonly expansion?: string;
};
