/** What a paste may hold: as many cells as one step can change. More is refused before anything of it is shown. */
export const tableLimits = {
  cellsMax: 20_000,
  lettersMax: 10_000,
  sourceMax: 20_000_000,
} as const;
