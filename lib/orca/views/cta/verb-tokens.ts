/** A word, or what stood between quotes. */
export type VerbToken = { readonly text: string; readonly isQuoted: boolean };

/** What stands between two commas, semicolons or line ends. */
export type VerbItem = { readonly tokens: readonly VerbToken[]; readonly endedBy: string };

// A curly quote ends at the next one: a cell full of open ones is read once, not once for each of them.
const tokenPattern =
  /(?<=^|[\s,;])(?:"(?<straight>(?:[^"]|"")*)"|“(?<curly>[^“”]*)”)(?=$|[\s,;])|(?<separator>[,;\n])|[^\s,;]+/gu;

/**
 * A list of verbs cut at commas, semicolons and line ends; quotes keep them (a quote inside is doubled). Bullets and
 * numbers before the lines of a list are no part of them.
 */
export function verbItems(text: string): readonly VerbItem[] {
  const items: VerbItem[] = [];
  let tokens: VerbToken[] = [];
  const end = (endedBy: string) => {
    const isLineStart = (items.at(-1)?.endedBy ?? '\n') === '\n';
    items.push({ tokens: isLineStart ? withoutBullet(tokens) : tokens, endedBy });
    tokens = [];
  };
  for (const { 0: whole, groups = {} } of text.matchAll(tokenPattern)) {
    const { straight, curly, separator } = groups;
    const quoted = straight?.replaceAll('""', '"') ?? curly;
    if (separator !== undefined) end(separator);
    else if (quoted !== undefined) tokens.push({ text: quoted.trim(), isQuoted: true });
    else tokens.push(...withoutTier(whole).map((word) => ({ text: word, isQuoted: false })));
  }
  end('');
  return items;
}

/** A tier that nothing parts from its verb is a word of its own: “reject(P)”. */
function withoutTier(word: string): readonly string[] {
  const [, verb, tier] = /^(.*\p{Ll})(\([PSTQ]\)|\[[PSTQ]\])$/u.exec(word) ?? [];
  return verb !== undefined && tier !== undefined ? [verb, tier] : [word];
}

/** Dots stand before a word also without a space; dashes and numbers are bullets only where they stand alone. */
function withoutBullet(tokens: readonly VerbToken[]): readonly VerbToken[] {
  const [first, ...others] = tokens;
  if (!first || first.isQuoted) return tokens;
  const text = first.text.replace(/^[•‣▪◦·●○]+/u, '');
  if (text === '') return others;
  const isBullet = others.length > 0 && /^(?:[-–—*]|\d{1,3}[.)])$/u.test(text);
  return isBullet ? others : [{ ...first, text }, ...others];
}

/** Text in quotes, so that it is read as it stands. */
export function quotedText(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
