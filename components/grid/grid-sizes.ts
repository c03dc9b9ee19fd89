/** All in CSS pixels. */
export type GridSizes = {
  readonly rowHeight: number;
  readonly columnWidth: number;
  readonly headHeight: number;
  readonly headWidth: number;
};
