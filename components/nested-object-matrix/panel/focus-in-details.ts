import { showPanel } from '@/components/studio/use-panel';

/** Shows the panel of what has the focus, and gives the keyboard to what a list requires, or to what stands first there. */
export function focusInDetails(): void {
  showPanel();
  const panel = document.querySelector('[data-panel]');
  const first =
    panel?.querySelector<HTMLElement>('[data-requirements] button') ??
    panel?.querySelector<HTMLElement>('button, input, a[href]');
  first?.focus();
}
