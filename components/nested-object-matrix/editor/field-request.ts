/** Asks the editor to put the keyboard into a field, with what was typed on the cell already. */
export type FieldRequest =
  | { readonly field: 'label' }
  | { readonly field: 'label' | 'cardinality'; readonly text: string };
