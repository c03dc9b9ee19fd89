/** Words that a relationship or a verb is hardly longer than. */
const wordsMax = 4;

/** Whether words are so many that they may have been written for something else than a cell. */
export function isFreeText(words: string): boolean {
  return words.trim().split(/\s+/u).length > wordsMax;
}
