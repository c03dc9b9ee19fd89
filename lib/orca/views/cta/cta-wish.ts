import { type RecordOf } from '../../model/record';
import { type HeldCta } from './cta-matrix';

type Grant = RecordOf<'grant'>;

/** A verb as somebody wants it in a cell. What is not named of its permission stays as it is. */
export type WishedVerb = Pick<
  RecordOf<'cta'>,
  'verb' | 'contextObjectId' | 'contextPreposition'
> & {
  readonly tier?: Grant['tier'];
  readonly states?: Grant['states'];
  readonly condition?: Grant['condition'];
  /** For one that is new to its object. */
  readonly crud?: RecordOf<'cta'>['crud'];
};

/** What a cell of the CTA matrix shall say. Verbs are all verbs of it. */
export type CtaWish =
  | { readonly say: 'unasked' | 'question' | 'not_permitted' | 'not_applicable' }
  | {
      readonly say: 'verbs';
      /** Still a question beside them. */
      readonly isDoubted: boolean;
      readonly verbs: readonly WishedVerb[];
    };

/** The wish that makes another cell say what this one does. */
export function wishOfCtaCell({
  held,
  answer,
}: {
  readonly held: readonly HeldCta[];
  readonly answer: RecordOf<'answer'> | undefined;
}): CtaWish {
  if (held.length === 0) {
    return { say: answer?.value === 'no' ? 'not_permitted' : (answer?.value ?? 'unasked') };
  }
  const verbs = held.map(({ cta, grant }): WishedVerb => {
    const { verb, contextObjectId, contextPreposition, crud } = cta;
    const { tier = null, states = [], condition = '' } = grant ?? {};
    return { verb, contextObjectId, contextPreposition, crud, tier, states, condition };
  });
  return { say: 'verbs', isDoubted: answer?.value === 'question', verbs };
}
