import { type TextBlock } from '../language/text-block';

const label = /^[ \t]*[*_]{0,2}(\p{Lu}[\p{L}.'’-]*(?: [\p{L}.'’()-]+){0,3}):/gmu;
const fewestTurns = 3;

/** The names that open the turns of a transcript ("Dana: …"). Empty for texts that are no transcript. */
export function speakersOf(text: string): ReadonlySet<string> {
  const turns = new Map<string, number>();
  for (const { 1: name = '' } of text.matchAll(label)) turns.set(name, (turns.get(name) ?? 0) + 1);
  const speakers = [...turns].filter(([, count]) => count >= fewestTurns);
  const spoken = speakers.reduce((sum, [, count]) => sum + count, 0);
  const lines = text.match(/\S[^\n]*/gu)?.length ?? 0;
  // "Rating:" and "Recommendation:" recur in reports too, but only speakers open every other line.
  return spoken * 4 > lines ? new Set(speakers.map(([name]) => name)) : new Set();
}

/** The block without the name of who speaks: that a person talks a lot does not make them an object. */
export function withoutSpeaker(block: TextBlock, speakers: ReadonlySet<string>): TextBlock {
  if (speakers.size === 0) return block;
  for (const found of block.text.matchAll(label)) {
    const { 0: opening, 1: name = '', index } = found;
    if (index > 0 || !speakers.has(name)) break;
    return { start: block.start + opening.length, text: block.text.slice(opening.length) };
  }
  return block;
}
