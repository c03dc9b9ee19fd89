/** Cells that were cut. They stay where they are until they are pasted. */
export type GridCut = {
  /** Stands on the clipboard too, which tells whether that still holds them. */
  readonly id: string;
  /** What stands in their rows and columns, by the ids that the grid knows it by. */
  readonly rowIds: readonly string[];
  readonly columnIds: readonly string[];
};
