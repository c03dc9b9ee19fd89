/** A record at the head of a row or column. */
export type HeadRef = { readonly kind: 'object' | 'role'; readonly id: string };

/** What is being done to a head just now: it is renamed, one more is named after it, or its menu is open. */
export type HeadMode = 'rename' | 'insert' | 'menu';

export type HeadEditing = {
  /** The same object can be at the head of a row and of a column. */
  readonly axis: 'row' | 'column';
  readonly head: HeadRef;
  readonly mode: HeadMode;
};

/** What is being done to this head, if anything. */
export function modeOfHead(
  editing: HeadEditing | undefined,
  axis: HeadEditing['axis'],
  id: string | undefined,
): HeadMode | undefined {
  return editing?.axis === axis && editing.head.id === id ? editing.mode : undefined;
}
