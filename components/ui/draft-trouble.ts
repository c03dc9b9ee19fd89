export type Draft = {
  readonly text: string;
  /** What stood in the field when the draft was begun. */
  readonly base: string;
};

type DraftCase = {
  readonly draft: Draft | undefined;
  readonly value: string;
  readonly isLocked: boolean;
  /** It was left while it could not be saved. */
  readonly wasLeft: boolean;
};

/**
 * What is between a draft and its being saved. `locked`: nothing can be written; `held_back`: nor can what was written
 * already; `changed`: another text has come meanwhile; `unsaved`: nothing any more, but nobody is at it to save it.
 */
export type DraftTrouble = 'none' | 'locked' | 'held_back' | 'changed' | 'unsaved';

export function draftTrouble({ draft, value, isLocked, wasLeft }: DraftCase): DraftTrouble {
  const isOwn = draft !== undefined && draft.text.trim() !== value;
  if (isLocked) return isOwn ? 'held_back' : 'locked';
  if (!isOwn) return 'none';
  if (draft.base !== value) return 'changed';
  return wasLeft ? 'unsaved' : 'none';
}
