/** What a paste may hold. More than that is refused before anything of it is shown. */
export const tableLimits = {
  cellsMax: 100_000,
  lettersMax: 10_000,
  sourceMax: 20_000_000,
} as const;
