/** A copy with nothing in it but what is named. Every other key of the type has to be optional. */
export function keepOnly<Whole extends object>(whole: Whole, keys: ReadonlySet<string>): Whole {
  const kept = { ...whole };
  for (const key of Object.keys(kept)) {
    if (!keys.has(key)) Reflect.deleteProperty(kept, key);
  }
  return kept;
}
