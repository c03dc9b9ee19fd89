import { isSameVerb } from './name-key';
import { type RecordOf } from './record';

type Told = Pick<RecordOf<'cta'>, 'verb' | 'contextObjectId' | 'contextPreposition'>;

/**
 * Whether two calls to action of one object are one: the same verb in the same context. “Move to FOLDER” and “Move
 * from FOLDER” are two; a context that nobody said a preposition for is any.
 */
export function isSameCta(a: Told, b: Told): boolean {
  if (a.contextObjectId !== b.contextObjectId || !isSameVerb(a.verb, b.verb)) return false;
  const [one, other] = [a.contextPreposition.toLowerCase(), b.contextPreposition.toLowerCase()];
  return a.contextObjectId === null || one === other || one === '' || other === '';
}
