import { type ImportIssue, type ImportIssueCode } from '@/lib/orca/importers/import-issue';
import { importJson, type ImportedProject } from '@/lib/orca/importers/import-json';
import { err, type Result } from '@/lib/shared/result';

export const importBytesMax = 16_000_000;

/** Reads a picked or dropped file as one of our own. Nothing is written; what is wrong with it comes back. */
export async function readImportFile(
  file: Pick<File, 'name' | 'size' | 'arrayBuffer'>,
): Promise<Result<ImportedProject, readonly ImportIssue[]>> {
  if (file.size > importBytesMax) {
    const megabytes = Math.ceil(file.size / 1_000_000);
    return refuse(
      'too_large',
      `“${file.name}” has ${megabytes} MB. A file may have at most ${importBytesMax / 1_000_000} MB.`,
    );
  }
  const text = await readText(file);
  if (text === undefined)
    return refuse(
      'not_json',
      `“${file.name}” is not a text in UTF-8. Choose a JSON file that was exported here.`,
    );
  return importJson(text);
}

async function readText(file: Pick<File, 'arrayBuffer'>): Promise<string | undefined> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
  } catch {
    // Not UTF-8, or gone or changed since it was picked.
    return undefined;
  }
}

function refuse(code: ImportIssueCode, message: string): Result<never, readonly ImportIssue[]> {
  return err([{ code, path: '', message }]);
}
