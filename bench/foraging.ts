import { existsSync, readFileSync } from 'node:fs';

import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';

import { forageNouns } from '@/lib/foraging/forage-nouns';

type Tagger = {
  readonly its: { readonly normal: unknown; readonly pos: unknown };
  readDoc(text: string): { tokens(): { out(property: unknown): readonly string[] } };
};

/** Noun foraging against a bare part-of-speech run of wink-nlp over the same text, in the same process. */
const tagger: Tagger = winkNLP(model, ['pos']);
const sources = [
  '../shared/research-texts/foia-portal-brief-and-research.txt',
  'prisma/demo/interview.md',
];
const source = sources.find((path) => existsSync(path));
if (source === undefined)
  throw new Error(`No text to forage in: looked for ${sources.join(' and ')}.`);
const sample = readFileSync(source, 'utf8');

for (const [name, length, runs] of [
  ['24 kB', 24_000, 9],
  ['1 MB', 1_000_000, 3],
] as const) {
  const text = `${sample}\n\n`.repeat(Math.ceil(length / sample.length)).slice(0, length);
  const bare = medianMilliseconds(runs, () => bareNouns(text));
  const foraged = medianMilliseconds(runs, () => forageNouns(text).length);
  const ratio = (foraged / bare).toFixed(1);
  process.stdout.write(
    `${name}: forageNouns ${foraged.toFixed(0)} ms, bare noun run ${bare.toFixed(0)} ms, ratio ${ratio}\n`,
  );
}

function bareNouns(text: string): number {
  const tokens = tagger.readDoc(text).tokens();
  const words = tokens.out(tagger.its.normal);
  const tags = tokens.out(tagger.its.pos);
  return words.filter((_word, index) => tags[index] === 'NOUN').length;
}

function medianMilliseconds(runs: number, work: () => number): number {
  work();
  const times = Array.from({ length: runs }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return times.toSorted((one, other) => one - other)[Math.floor(runs / 2)] ?? 0;
}
