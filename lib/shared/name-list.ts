/** Names as a sentence lists them: "Ben", "Ben and Ada", "Ben, Ada and Cy", "Ben, Ada and 3 others". */
export function nameList(names: readonly string[]): string {
  const [first = '', second, third] = names;
  if (second === undefined) return first;
  if (third === undefined) return `${first} and ${second}`;
  const rest = names.length > 3 ? `${names.length - 2} others` : third;
  return `${first}, ${second} and ${rest}`;
}
