import { type KeyboardEvent } from 'react';

/** The key code of keys that an input method takes. */
const takenByInputMethod = 229;

/** Whether a key belongs to a word that is still being composed: it is no command then. */
export function isComposing({ nativeEvent, keyCode }: KeyboardEvent): boolean {
  // Safari ends composing before it tells of the Enter that confirmed the word.
  return nativeEvent.isComposing || keyCode === takenByInputMethod;
}
