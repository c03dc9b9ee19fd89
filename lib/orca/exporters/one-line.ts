/** A text without line breaks and control characters, for formats in which a line ends what it says. */
export function oneLine(text: string): string {
  return text.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim();
}
