/** “approve” is shown as Approve; what has capitals of its own (“iPad-scan”) stays. */
export function capitalisedVerb(verb: string): string {
  return /^\p{Ll}+(?![\p{L}\p{N}])/u.test(verb)
    ? verb.charAt(0).toUpperCase() + verb.slice(1)
    : verb;
}
