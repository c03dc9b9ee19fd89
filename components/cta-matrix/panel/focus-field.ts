/**
 * Puts the keyboard into the field of that name in the panel around an element, and unfolds what it stands in. A field
 * is named by `data-field` on what is around it.
 */
export function focusField(from: Element, name: string): void {
  const panel = from.closest('[data-panel]');
  const frame = panel?.querySelector(`[data-field="${CSS.escape(name)}"]`);
  if (!frame) return;
  let fold = frame.closest('details');
  while (fold) {
    fold.open = true;
    fold = fold.parentElement?.closest('details') ?? null;
  }
  frame.querySelector<HTMLElement>('input, textarea, button, select')?.focus();
}
