/** Postgres cuts identifiers at 63 bytes; this leaves room for `_id` and a number. */
const identifierMax = 50;

/**
 * A name as developers write it: `Repair ticket` → `repair_ticket`. Only a–z, 0–9 and `_`, never a digit first; a name
 * without any such letter gives the fallback.
 */
export function snakeCase(text: string, fallback: string): string {
  const words = text
    .normalize('NFKD')
    .replaceAll(/\p{M}+/gu, '')
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  if (!words) return fallback;
  const name = /^[0-9]/.test(words[0]) ? [fallback, ...words] : words;
  return name.join('_').slice(0, identifierMax).replace(/_+$/, '');
}

/** Gives each name out once: whoever asks second for `order` gets `order_2`. */
export function nameGiver(): (wanted: string) => string {
  const given = new Set<string>();
  return (wanted) => {
    let name = wanted;
    for (let count = 2; given.has(name); count += 1) name = `${wanted}_${count}`;
    given.add(name);
    return name;
  };
}
