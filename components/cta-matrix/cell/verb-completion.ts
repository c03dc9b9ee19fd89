/** A verb as one says it, and as a list has it that is to mean just this one: quoted where it has to be. */
export type OfferedVerb = {
  readonly phrase: string;
  readonly text: string;
  /** It is there already, and stays in its place among the others. */
  readonly isTaken?: boolean;
};

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

/** The list with another verb, as lists have it, at its end. */
export function withLastVerb(typed: string, text: string): string {
  return typedList(typed).before + text;
}

/** The first suggestion that goes on as the last verb of the list begins, and the rest of it. */
export function completionOf(
  typed: string,
  suggestions: readonly OfferedVerb[],
): { readonly verb: OfferedVerb; readonly rest: string } | undefined {
  const { last } = typedList(typed);
  if (last === '') return undefined;
  const begun = last.toLowerCase();
  const verb = suggestions.find(
    ({ phrase }) => phrase.length > last.length && phrase.toLowerCase().startsWith(begun),
  );
  return verb && { verb, rest: verb.phrase.slice(last.length) };
}
