import { strToU8 } from 'fflate';

import { type ExportedProject } from '@/lib/orca/exporters/export-project';

import { zipFiles } from './zip-files';

/** What a downloaded export consists of, the same from the server and in the browser: its text, or a zip of them. */
export function exportBytes({ files }: ExportedProject): Uint8Array<ArrayBuffer> {
  const [first, ...rest] = files;
  return first && rest.length === 0 ? strToU8(first.content) : zipFiles(files);
}
