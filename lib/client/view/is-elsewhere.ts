const fields = 'input, textarea, select, [contenteditable]';
const floats = '[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]';
const modals = '[role="dialog"], [role="alertdialog"]';

/**
 * Whether a key belongs to something other than the screen: a field that takes letters, a menu or list one types
 * ahead in, or whatever is open over the screen.
 */
export function isElsewhere(target: EventTarget | null): boolean {
  return isWithin(target, `${fields}, ${floats}`) || isModalOpen();
}

/**
 * Whether undo belongs to something other than the model: a field in which something is typed, or whatever is open
 * over the screen. A field that waits empty for its next line has nothing of its own to undo.
 */
export function isUndoElsewhere(target: EventTarget | null): boolean {
  return isWithin(target, floats) || isModalOpen() || hasOwnUndo(target);
}

function isWithin(target: EventTarget | null, selector: string): boolean {
  return target instanceof Element && target.closest(selector) !== null;
}

function hasOwnUndo(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) {
    const isWritten = target.type !== 'checkbox' && target.type !== 'radio';
    return isWritten && (target.value !== '' || 'draft' in target.dataset);
  }
  return isWithin(target, '[contenteditable]');
}

/** The focus may have fallen to the page while what covers it is still open. */
function isModalOpen(): boolean {
  return document.querySelector(modals) !== null;
}
