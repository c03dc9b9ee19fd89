/** A table of labels as the options of a select, in the table's order. */
export function optionsOf<Value extends string>(
  labels: Readonly<Record<Value, string>>,
): readonly { readonly value: Value; readonly label: string }[] {
  const isValue = (key: string): key is Value => Object.hasOwn(labels, key);
  return Object.keys(labels)
    .filter(isValue)
    .map((value) => ({ value, label: labels[value] }));
}
