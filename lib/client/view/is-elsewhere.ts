const fields = 'input, textarea, select, [contenteditable]';
const lists = '[role="menu"], [role="listbox"]';
const dialogs = '[role="dialog"], [role="alertdialog"]';
/** A dialog that says of itself that it is not modal is a part of the screen: what is done there is done to the model. */
const overlays = '[role="dialog"]:not([aria-modal="false"]), [role="alertdialog"]';
/** What somebody was writing in is gone, and their hands may not know it yet. */
const restsHere = '[data-at-rest]';

/**
 * Whether a key belongs to something other than the screen: a field that takes letters, a menu or list one types
 * ahead in, or whatever is open over the screen.
 */
export function isElsewhere(target: EventTarget | null): boolean {
  return isWithin(target, `${fields}, ${dialogs}, ${lists}, ${restsHere}`) || isOpen(dialogs);
}

/**
 * Whether undo belongs to something other than the model: a field in which something is typed, or whatever is open
 * over the screen. A field that waits empty for its next line, or whose text is saved, has nothing of its own to undo.
 */
export function isUndoElsewhere(target: EventTarget | null): boolean {
  return isWithin(target, `${overlays}, ${lists}`) || isOpen(overlays) || hasOwnUndo(target);
}

function isWithin(target: EventTarget | null, selector: string): boolean {
  return target instanceof Element && target.closest(selector) !== null;
}

function hasOwnUndo(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) {
    const isWritten = target.type !== 'checkbox' && target.type !== 'radio';
    const isSettled = 'settled' in target.dataset;
    return isWritten && !isSettled && (target.value !== '' || 'draft' in target.dataset);
  }
  return isWithin(target, '[contenteditable]');
}

/** The focus may have fallen to the page while what covers it is still open. */
function isOpen(selector: string): boolean {
  return document.querySelector(selector) !== null;
}
