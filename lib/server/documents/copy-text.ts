import 'server-only';
import { promisify } from 'node:util';
import { brotliDecompress, gunzip, type InputType, type ZlibOptions } from 'node:zlib';

import { z } from 'zod';

import { documentReplySchema } from '@/lib/contracts/document';
import { documentOf } from '@/lib/orca/model/document';

import { type Snapshot } from './document-store';
import { encodedDocument, readyEncoding } from './encoded-document';
import { jsonLengthOf } from './json-length';

/** What no model comes near to; a damaged text must not fill the memory. */
const plainBytesMax = 256_000_000;

const partsSchema = z.tuple([z.literal('1'), z.uuid(), z.enum(['br', 'gzip']), z.string()]);

/**
 * A snapshot as one line: the form's number, the change that led to it, the encoding, and the `DocumentReply` in it as
 * base64. Undefined where no change led to it, or where it is longer than so many characters.
 */
export async function copyText(snapshot: Snapshot, lengthMax: number): Promise<string | undefined> {
  if (snapshot.batchId === undefined) return undefined;
  const encoding = readyEncoding(snapshot);
  const bytes = await encodedDocument(snapshot, encoding);
  const text = ['1', snapshot.batchId, encoding, bytes.toString('base64')].join(' ');
  return text.length > lengthMax ? undefined : text;
}

/** The snapshot that such a text holds. Throws where it is not one, or of another project. */
export async function snapshotOfCopy(projectId: string, text: string): Promise<Snapshot> {
  const [, batchId, encoding, base64] = partsSchema.parse(text.split(' ', 5));
  const plain = await decompress[encoding](Buffer.from(base64, 'base64'), {
    maxOutputLength: plainBytesMax,
  });
  const reply = documentReplySchema.parse(JSON.parse(plain.toString('utf8')));
  if (reply.projectId !== projectId) throw new Error('The copy is of another project');
  const { version, records } = reply;
  const document = documentOf(records);
  return { projectId, version, batchId, document, jsonLength: jsonLengthOf(records) };
}

const decompress = {
  br: promisify<InputType, ZlibOptions, Buffer>(brotliDecompress),
  gzip: promisify<InputType, ZlibOptions, Buffer>(gunzip),
};
