import { type Candidate } from './candidate';
import { readTokens } from './language-model';
import { correctedTags } from './language/corrected-tags';
import { joinWords } from './language/join-words';
import { textBlocks } from './language/text-block';
import { candidatesOf } from './sightings/candidates-of';
import { expansionsIn } from './sightings/expansions';
import { nounPhrases, type Sighting } from './sightings/noun-phrases';
import { speakersOf, withoutSpeaker } from './sightings/speaker-labels';
import { Tally } from './sightings/tally';
import { verbs } from './sightings/verbs';

const charactersPerStep = 50_000;

/** Forages paragraph by paragraph, yields how much of the text is read (0..1) now and then, and returns the candidates. */
export function* forageInSteps(text: string): Generator<number, readonly Candidate[], undefined> {
  const tally = new Tally();
  const speakers = speakersOf(text);
  let blockNumber = 0;
  let nextStep = charactersPerStep;
  for (const block of textBlocks(text)) {
    const tokens = correctedTags(joinWords(readTokens(withoutSpeaker(block, speakers))));
    for (const sighting of nounPhrases(tokens))
      tally.addNoun(named(sighting, speakers), blockNumber);
    for (const sighting of verbs(tokens)) tally.addVerb(sighting, blockNumber);
    blockNumber += 1;
    if (block.start + block.text.length >= nextStep) {
      nextStep = block.start + block.text.length + charactersPerStep;
      yield (block.start + block.text.length) / text.length;
    }
  }
  return candidatesOf(tally, expansionsIn(text));
}

// Who speaks is a name even if every mention opens a sentence, where the capital says nothing.
function named(sighting: Sighting, speakers: ReadonlySet<string>): Sighting {
  return speakers.has(sighting.words) ? { ...sighting, spelling: 'capital' } : sighting;
}
