/** A number with its noun: "1 permission", "2,000 permissions", "3 calls to action". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}
