/** Joins the class names that apply; a part that is `false` or `undefined` is left out. */
export function classNames(...parts: readonly (string | false | undefined)[]): string {
  return parts.filter(Boolean).join(' ');
}
