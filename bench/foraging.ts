import { existsSync, readFileSync } from 'node:fs';

import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';

import { forageNouns } from '@/lib/foraging/forage-nouns';

import { interleaved } from './interleaved';
import { millisecondsOf } from './milliseconds-of';
import { say } from './say';

type Tagger = {
  readonly its: { readonly normal: unknown; readonly pos: unknown };
  readDoc(text: string): { tokens(): { out(property: unknown): readonly string[] } };
};

const sources = [
  '../shared/research-texts/foia-portal-brief-and-research.txt',
  'prisma/demo/interview.md',
];

/** Noun foraging against a bare part-of-speech run of wink-nlp over the same text, in the same process. */
export async function measureForaging(): Promise<void> {
  const source = sources.find((path) => existsSync(path));
  if (!source) throw new Error(`No text to forage in: looked for ${sources.join(' and ')}.`);
  const sample = readFileSync(source, 'utf8');
  const tagger: Tagger = winkNLP(model, ['pos']);
  for (const [size, length, rounds] of [
    ['24 kB', 24_000, 9],
    ['1 MB', 1_000_000, 3],
  ] as const) {
    const text = `${sample}\n\n`.repeat(Math.ceil(length / sample.length)).slice(0, length);
    const figure = await interleaved(rounds, {
      bare: async () => millisecondsOf(() => bareNouns(tagger, text)),
      foraged: async () => millisecondsOf(() => forageNouns(text)),
    });
    const [foraged, bare] = [figure('foraged'), figure('bare')];
    const figures = `${foraged.toFixed(0)} ms, bare ${bare.toFixed(0)} ms`;
    say(`${(foraged / bare).toFixed(1)}×`, `the nouns of ${size} of research, foraged`, figures);
  }
}

function bareNouns(tagger: Tagger, text: string): number {
  const tokens = tagger.readDoc(text).tokens();
  const words = tokens.out(tagger.its.normal);
  const tags = tokens.out(tagger.its.pos);
  return words.filter((_word, index) => tags[index] === 'NOUN').length;
}
