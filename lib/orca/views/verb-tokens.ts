/** A word, or what stood between quotes. */
export type VerbToken = { readonly text: string; readonly isQuoted: boolean };

/** What stands between two commas, semicolons or line ends. */
export type VerbItem = { readonly tokens: readonly VerbToken[]; readonly endedBy: string };

const tokenPattern =
  /(?<=^|[\s,;])(?:"(?<straight>(?:[^"]|"")*)"|“(?<curly>[^”]*)”)(?=$|[\s,;])|(?<separator>[,;\n])|[^\s,;]+/gu;

/** A list of verbs cut at commas, semicolons and line ends; quotes keep them (a quote inside is doubled). */
export function verbItems(text: string): readonly VerbItem[] {
  const items: VerbItem[] = [];
  let tokens: VerbToken[] = [];
  const end = (endedBy: string) => {
    items.push({ tokens, endedBy });
    tokens = [];
  };
  for (const { 0: whole, groups = {} } of text.matchAll(tokenPattern)) {
    const { straight, curly, separator } = groups;
    const quoted = straight?.replaceAll('""', '"') ?? curly;
    if (separator !== undefined) end(separator);
    else if (quoted !== undefined) tokens.push({ text: quoted.trim(), isQuoted: true });
    else tokens.push({ text: whole, isQuoted: false });
  }
  end('');
  return items;
}

/** Text in quotes, so that it is read as it stands. */
export function quotedText(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
