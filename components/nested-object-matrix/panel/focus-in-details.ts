/**
 * Gives the keyboard to what a list requires, in the panel of what has the focus, or to what stands first there. Tells
 * whether the panel is shown.
 */
export function focusInDetails(): boolean {
  const panel = document.querySelector('[data-panel]');
  if (!panel || panel.closest('[hidden]')) return false;
  const first =
    panel.querySelector<HTMLElement>('[data-requirements] button') ??
    panel.querySelector<HTMLElement>('button, input, a[href]');
  first?.focus();
  return true;
}
