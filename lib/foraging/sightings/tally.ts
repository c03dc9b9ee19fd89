import { type Occurrence } from '../candidate';
import { type Sighting } from './noun-phrases';
import { type VerbSighting } from './verbs';

/** Everything seen of one key. */
export type Seen = {
  readonly key: string;
  readonly wordCount: number;
  readonly occurrences: Occurrence[];
  readonly spellings: Map<string, number>;
  small: number;
  capital: number;
  abbreviation: number;
  /** In how many paragraphs, headings or list items it stands. */
  blocks: number;
  lastBlock: number;
};

export type SeenVerb = { readonly occurrences: Occurrence[]; blocks: number; lastBlock: number };

/** What the blocks read so far contain. The one mutable thing in foraging; it never leaves `forageInSteps`. */
export class Tally {
  readonly nouns = new Map<string, Seen>();
  readonly verbs = new Map<string, SeenVerb>();

  addNoun(sighting: Sighting, block: number): void {
    let seen = this.nouns.get(sighting.key);
    if (!seen) {
      seen = emptySeen(sighting);
      this.nouns.set(sighting.key, seen);
    }
    if (!append(seen.occurrences, sighting)) return;
    if (sighting.spelling !== 'neutral') seen[sighting.spelling] += 1;
    seen.spellings.set(sighting.words, (seen.spellings.get(sighting.words) ?? 0) + 1);
    countBlock(seen, block);
  }

  addVerb(sighting: VerbSighting, block: number): void {
    const seen = this.verbs.get(sighting.lemma) ?? { occurrences: [], blocks: 0, lastBlock: -1 };
    this.verbs.set(sighting.lemma, seen);
    if (append(seen.occurrences, sighting)) countBlock(seen, block);
  }
}

function emptySeen({ key, wordCount }: Sighting): Seen {
  const counts = { small: 0, capital: 0, abbreviation: 0, blocks: 0, lastBlock: -1 };
  return { key, wordCount, occurrences: [], spellings: new Map(), ...counts };
}

// "data data data" holds the pair "data data" once: occurrences of one candidate never overlap.
function append(occurrences: Occurrence[], { start, end }: Occurrence): boolean {
  const last = occurrences.at(-1);
  if (last && start < last.end) return false;
  occurrences.push({ start, end });
  return true;
}

function countBlock(seen: { blocks: number; lastBlock: number }, block: number): void {
  if (seen.lastBlock === block) return;
  seen.lastBlock = block;
  seen.blocks += 1;
}
