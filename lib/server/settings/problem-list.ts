/** Everything that is wrong with the settings, as whoever starts a program reads it. */
export function problemList(problems: readonly string[]): string {
  return `The settings are not complete:\n- ${problems.join('\n- ')}`;
}
