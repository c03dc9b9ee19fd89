// A text, an identifier in quotes (which is kept), a comment, or what stands between dollars.
const parts = /'(?:[^']|'')*'|"[^"]*"|--[^\n]*|\/\*[\s\S]*?\*\/|\$(\w*)\$[\s\S]*?\$\1\$/g;

/** The statements of a script, each on one line, without comments, and with `''` for every text. */
export function sqlStatements(sql: string): readonly string[] {
  return sql
    .replace(parts, (part) => {
      if (part.startsWith('"')) return part;
      return part.startsWith("'") || part.startsWith('$') ? "''" : ' ';
    })
    .split(';')
    .map((statement) => statement.replaceAll(/\s+/g, ' ').trim())
    .filter((statement) => statement !== '');
}
