import { nameKey } from '../model/name-key';
import { type Occurrence } from '../model/noun';
import { type RecordOf } from '../model/record';

type Noun = RecordOf<'noun'>;

/** A candidate as foraging gives it, for one text. */
export type ForagedNoun = {
  readonly text: string;
  readonly occurrences: readonly { readonly start: number; readonly end: number }[];
  readonly origin: 'noun' | 'compound' | 'verb' | 'acronym';
  readonly expansion?: string;
};

/** The candidates of one source, most useful first. */
export type ForagedSource = {
  readonly sourceId: string;
  readonly candidates: readonly ForagedNoun[];
};

/** One noun of the list, whatever texts it stands in: found, decided, or both. */
export type NounRow = {
  readonly key: string;
  readonly text: string;
  /** `written`: marked by a person, or kept from a text that is gone. */
  readonly origin: ForagedNoun['origin'] | 'written';
  readonly expansion: string | null;
  /** In the order of the sources, then of reading. */
  readonly occurrences: readonly Occurrence[];
  /** Exists once somebody has judged or written the noun. */
  readonly noun: Noun | null;
};

export type NounFilter = { readonly show: 'open' | 'decided' | 'all'; readonly query: string };

type MergedNoun = Omit<NounRow, 'noun'>;

// How steeply use falls with the rank in a text; large enough that two middling ranks beat one high one.
const rankDamping = 30;

/** The candidates of all texts as one list. What recurs across texts comes before what one text repeats. */
export function mergeForaged(sources: readonly ForagedSource[]): readonly MergedNoun[] {
  const merged = new Map<string, { noun: MergedNoun; usefulness: number }>();
  for (const { sourceId, candidates } of sources) {
    for (const [rank, { text, origin, expansion, occurrences }] of candidates.entries()) {
      const key = nameKey(text);
      const known = merged.get(key);
      const found = occurrences.map(({ start, end }) => ({ sourceId, start, end }));
      const first = known?.noun ?? { key, text, origin, expansion: expansion ?? null };
      merged.set(key, {
        noun: { ...first, occurrences: [...(known?.noun.occurrences ?? []), ...found] },
        usefulness: (known?.usefulness ?? 0) + 1 / (rankDamping + rank),
      });
    }
  }
  return [...merged.values()]
    .toSorted((a, b) => b.usefulness - a.usefulness)
    .map(({ noun }) => noun);
}

/**
 * The list of nouns: what people wrote themselves first, then what was found, most useful first. Where a noun is in
 * the document its occurrences and those found since are one list. `sourceIds` is the order of the texts.
 */
export function nounRows(
  merged: readonly MergedNoun[],
  nouns: readonly Noun[],
  sourceIds: readonly string[],
): readonly NounRow[] {
  const judged = new Map(nouns.map((noun) => [nameKey(noun.text), noun]));
  const found = merged.map((candidate): NounRow => {
    const noun = judged.get(candidate.key);
    if (!noun) return { ...candidate, noun: null };
    judged.delete(candidate.key);
    const occurrences = union(candidate.occurrences, noun.occurrences, sourceIds);
    return { ...candidate, text: noun.text, occurrences, noun };
  });
  const written = [...judged].map(([key, noun]): NounRow => ({
    key,
    text: noun.text,
    origin: 'written',
    expansion: null,
    occurrences: noun.occurrences,
    noun,
  }));
  return [...written, ...found];
}

export function isDecided({ noun }: NounRow): boolean {
  return noun !== null && noun.verdict !== 'undecided';
}

/** The rows that match the search and the wanted state. */
export function filterNounRows(
  rows: readonly NounRow[],
  { show, query }: NounFilter,
): readonly NounRow[] {
  const wanted = query.trim().toLowerCase();
  return rows.filter(
    (row) =>
      (show === 'all' || isDecided(row) === (show === 'decided')) &&
      [row.text, row.expansion ?? ''].some((text) => text.toLowerCase().includes(wanted)),
  );
}

function union(
  found: readonly Occurrence[],
  kept: readonly Occurrence[],
  sourceIds: readonly string[],
): readonly Occurrence[] {
  const known = new Set(found.map(placeKey));
  const extra = kept.filter((occurrence) => !known.has(placeKey(occurrence)));
  if (extra.length === 0) return found;
  const place = new Map(sourceIds.map((id, at) => [id, at]));
  return [...found, ...extra].toSorted(
    (a, b) => (place.get(a.sourceId) ?? 0) - (place.get(b.sourceId) ?? 0) || a.start - b.start,
  );
}

function placeKey({ sourceId, start, end }: Occurrence): string {
  return `${sourceId}:${start}:${end}`;
}
