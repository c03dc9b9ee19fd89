import { type Kind } from './kind';

/** What one and what many of a kind are called in a sentence. */
export const kindWords = {
  phase: ['phase', 'phases'],
  role: ['role', 'roles'],
  source: ['research text', 'research texts'],
  object: ['object', 'objects'],
  relationship: ['relationship', 'relationships'],
  answer: ['cell answer', 'cell answers'],
  cta: ['call to action', 'calls to action'],
  grant: ['permission', 'permissions'],
  attribute: ['attribute', 'attributes'],
  noun: ['noun', 'nouns'],
  question: ['question', 'questions'],
} as const satisfies Record<Kind, readonly [one: string, many: string]>;

export function kindNoun(kind: Kind): string {
  return kindWords[kind][0];
}
