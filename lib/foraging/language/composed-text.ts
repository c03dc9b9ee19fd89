export type ComposedText = {
  /** The text with letters and their combining marks as one character wherever Unicode has it. */
  readonly text: string;
  /** From an index into the composed text, its length included, to the index in the text as given. */
  readonly originalIndex: (index: number) => number;
};

/** "e" + "◌́" becomes "é", which dictionaries know, with the way back to the original positions. */
export function composedText(text: string): ComposedText {
  if (!/\p{M}/u.test(text)) return { text, originalIndex: (index) => index };
  const origins: number[] = [];
  let composed = '';
  for (const { 0: cluster, index } of text.matchAll(/\P{M}\p{M}*|\p{M}+/gsu)) {
    const character = cluster.normalize('NFC');
    for (let unit = 0; unit < character.length; unit += 1) {
      origins.push(index + Math.min(unit, cluster.length));
    }
    composed += character;
  }
  return { text: composed, originalIndex: (index) => origins[index] ?? text.length };
}
