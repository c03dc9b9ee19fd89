import { gridKeys } from '@/components/matrix/grid-keys';
import { type MatrixKeys } from '@/components/matrix/view/view-settings';

/** The keys of the CTA matrix, as they are listed for people. */
export const ctaKeys: MatrixKeys = [
  { keys: 'a…z', does: 'Type verbs, parted by commas' },
  { keys: '1…9', does: 'Take an offered verb' },
  { keys: '→', does: 'Take the rest of a verb, while typing' },
  { keys: 'Enter', does: 'To the verbs of a cell; on a verb or head: rename' },
  { keys: '?', does: 'Question' },
  { keys: 'Space', does: 'Question, not permitted, not applicable' },
  { keys: 'Del', does: 'Empty cells; on a verb: take it out' },
  { keys: 'p s t q', does: 'On a verb: its tier' },
  { keys: 'c r u d', does: 'On a verb: its part of life' },
  ...gridKeys,
];
