/** Why a text can't be written here just now, as a sentence, and how to end that where it is allowed. */
export type EditLock = {
  readonly says: string;
  /** Tells whether the text is one's own to edit then. */
  readonly takeOver: (() => Promise<boolean>) | undefined;
  /** The sentence stands beside the field already, for several fields at once. */
  readonly isSaidNearby?: boolean;
};

/** What a field is told where others edit the same text. The functions keep their identity from render to render. */
export type EditGuard = {
  readonly lock: EditLock | undefined;
  /** Who wrote the text that came while a draft of it is open here. */
  readonly changedBy: string | undefined;
  /** Editing begins, or goes on: may be called with every key. */
  readonly onStart: () => void;
  /** The field is left with a text that is not saved: others may edit meanwhile. */
  readonly onPause: () => void;
  /** The edit is committed, given up, or its field is gone. */
  readonly onEnd: () => void;
  /** Asks for what was left to be one's own to write just now; says so where it is not. `onEnd` or `onPause` ends it. */
  readonly ask: () => Promise<boolean>;
  /** Somebody wants to edit what is locked; `open` does so once it was taken over. */
  readonly onRefused: (open: () => void) => void;
  /** A draft that can't be saved goes with its field. */
  readonly onLost: (draft: string) => void;
};

const ignore = () => {};

/** For a field that nobody else edits. */
export const unguarded: EditGuard = {
  lock: undefined,
  changedBy: undefined,
  onStart: ignore,
  onPause: ignore,
  onEnd: ignore,
  ask: async () => true,
  onRefused: ignore,
  onLost: ignore,
};
