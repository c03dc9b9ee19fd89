/** Puts a text on the clipboard; tells whether it is there. */
export async function copyText(text: string): Promise<boolean> {
  try {
    // Browsers offer no clipboard to a page without https.
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
