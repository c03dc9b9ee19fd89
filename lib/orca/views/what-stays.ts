import { type OrcaDocument } from '../model/document';
import { type RecordOf } from '../model/record';
import { nounTarget } from './noun-target';

type Noun = Pick<RecordOf<'noun'>, 'text' | 'verdict' | 'target'>;

/**
 * What remains when a noun's verdict is taken back, and on which screen: the noun is open again, but what was made of
 * it may be in use by now. Nothing where nothing was made, or it is gone.
 */
export function whatStays(document: OrcaDocument, noun: Noun): string | undefined {
  const made = nounTarget(document, noun);
  if (made === '') return undefined;
  switch (noun.verdict) {
    case 'object':
      return `The object ${made} stays in Objects.`;
    case 'attribute':
      return `The attribute ${made} stays in Attributes.`;
    case 'cta':
      return `The call to action “${made}” stays in CTAs.`;
    case 'role':
      return `The role ${made} stays in CTAs.`;
    case 'synonym':
      return `“${noun.text}” stays a synonym of ${made} in Objects.`;
    case 'state':
      return `“${noun.text}” stays a state of ${made} in Objects.`;
    case 'undecided':
    case 'dismissed':
      return undefined;
  }
}
