import { strToU8, zipSync } from 'fflate';

import { type NamedFile } from '@/lib/orca/exporters/csv';

/** A fixed date, so that the same files give the same bytes. */
const modifiedAt = new Date(1980, 0, 1);

/** Packs text files into one zip. */
export function zipFiles(files: readonly NamedFile[]): Uint8Array<ArrayBuffer> {
  const entries = files.map(({ name, content }) => [name, strToU8(content)] as const);
  return zipSync(Object.fromEntries(entries), { mtime: modifiedAt });
}
