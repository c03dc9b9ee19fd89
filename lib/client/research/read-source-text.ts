import { err, ok, type Result } from '@/lib/shared/result';

/** Research text that can be stored: without a byte order mark, otherwise to the letter, so that offsets hold. */
export type SourceText = { readonly title: string; readonly body: string };

const sizeBytesMax = 2 * 1024 * 1024;
const charactersMax = 2_000_000;
const titleMax = 200;
const fileName = /^(?<title>.*)\.(?:txt|md|markdown)$/iu;

/** Reads a dropped or picked file. What cannot be research text is told in a sentence that names the file. */
export async function readSourceFile(file: File): Promise<Result<SourceText, string>> {
  const title = fileName.exec(file.name)?.groups?.['title'];
  if (title === undefined)
    return err(`“${file.name}” is not a .txt or .md file. Save it as plain text and try again.`);
  if (file.size > sizeBytesMax)
    return err(
      `“${file.name}” is ${megabytes(file.size)}. A text may have 2 MB: split it into parts.`,
    );
  const body = decodeUtf8(await file.arrayBuffer());
  if (body === undefined)
    return err(`“${file.name}” is not plain text in UTF-8. Is it a document or an image?`);
  const checked = checkSourceText(body);
  if (!checked.ok) return err(`“${file.name}”: ${checked.error}`);
  return ok({ title: title.trim().slice(0, titleMax) || 'Untitled', body: checked.value });
}

/** The text as it can be stored, or what is wrong with it. */
export function checkSourceText(text: string): Result<string, string> {
  if (text.trim() === '') return err('The text is empty.');
  if (text.includes('\0')) return err('This is not text: it holds NUL characters.');
  if (text.length > charactersMax)
    return err(
      `The text has ${text.length.toLocaleString('en')} characters. It may have ${charactersMax.toLocaleString('en')}: split it into parts.`,
    );
  return ok(text.replaceAll(/\p{Surrogate}/gu, '\uFFFD'));
}

/** The first line that says something, short enough for a title. */
export function titleOf(text: string): string {
  const line = text.split('\n').find((candidate) => candidate.trim() !== '') ?? '';
  const words = line.replace(/^[#\s>*-]+/u, '').trim();
  return words.length <= 80 ? words : `${words.slice(0, 80).replace(/\s+\S*$/u, '')}…`;
}

function decodeUtf8(bytes: ArrayBuffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function megabytes(sizeBytes: number): string {
  return `${(sizeBytes / 1024 / 1024).toFixed(1)} MB`;
}
