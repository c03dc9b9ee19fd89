import { act } from 'react';

/** What a clipboard holds, by format. */
export type Clip = { readonly text: string; readonly html: string };

/** Copies or cuts what has the keyboard, as the browser asks for it, or pastes a clip there. Gives what is on it then. */
export async function clip(
  type: 'copy' | 'cut' | 'paste',
  { text, html }: Partial<Clip> = {},
): Promise<Clip> {
  const clipboardData = new DataTransfer();
  if (text !== undefined) clipboardData.setData('text/plain', text);
  if (html !== undefined) clipboardData.setData('text/html', html);
  const event = new ClipboardEvent(type, { clipboardData, bubbles: true, cancelable: true });
  await act(async () => void document.activeElement?.dispatchEvent(event));
  return {
    text: clipboardData.getData('text/plain'),
    html: clipboardData.getData('text/html'),
  };
}
