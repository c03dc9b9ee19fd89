import { type KeyboardEvent } from 'react';

import { isComposing } from './is-composing';

/** Whether a key asks to take over what somebody else edits. Only where nothing is typed: else it is a letter of a word. */
export function isTakeOverKey(event: KeyboardEvent): boolean {
  const hasModifier = event.ctrlKey || event.metaKey || event.altKey || event.shiftKey;
  return event.key === 't' && !hasModifier && !isComposing(event);
}
