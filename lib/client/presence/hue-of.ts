/** Which of the eight presence colours (`--presence-0` … `--presence-7`) is a person's, in every browser the same. */
export function hueOf(userId: string): number {
  let sum = 0;
  for (const letter of userId) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 65_521;
  return sum % 8;
}
