/** What a typed list ends with: the verb that is being typed, and all before it with the comma. */
export type TypedList = { readonly before: string; readonly last: string };

/** Cuts a list at its last comma, semicolon or line end; one inside quotes parts nothing. */
export function typedList(typed: string): TypedList {
  let at = 0;
  let isQuoted = false;
  for (const { 0: sign, index } of typed.matchAll(/[",;\n]/g)) {
    if (sign === '"') isQuoted = !isQuoted;
    else if (!isQuoted) at = index + 1;
  }
  const rest = typed.slice(at);
  const last = rest.trimStart();
  return { before: typed.slice(0, typed.length - last.length), last };
}

/** The list with another verb at its end. */
export function withLastVerb(typed: string, verb: string): string {
  return (
    typedList(typed).before + (/[,;"\n]/.test(verb) ? `"${verb.replaceAll('"', '""')}"` : verb)
  );
}

/** The rest of the first suggestion that goes on as the last verb of the list begins; '' where none does. */
export function completionOf(typed: string, suggestions: readonly string[]): string {
  const { last } = typedList(typed);
  if (last === '') return '';
  const begun = last.toLowerCase();
  const found = suggestions.find(
    (verb) => verb.length > last.length && verb.toLowerCase().startsWith(begun),
  );
  return found?.slice(last.length) ?? '';
}
