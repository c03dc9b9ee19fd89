import 'server-only';
import { type Encoding, encodings } from '../documents/encoded-document';
import { type ReadDocument } from '../documents/read-document';
import { encodedBodyHeader } from './encoded-body';

/** A model as a response that need not be sent again while it has not changed. */
export async function documentResponse(
  request: Request,
  projectId: string,
  { version, body }: ReadDocument,
): Promise<Response> {
  const etag = `"${projectId}-${version}"`;
  const headers = new Headers({
    ETag: etag,
    'Cache-Control': 'private, no-cache',
    Vary: 'Accept-Encoding, Cookie',
  });
  if (isKnown(request.headers.get('if-none-match'), etag)) {
    return new Response(null, { status: 304, headers });
  }
  const encoding = acceptedEncoding(request.headers.get('accept-encoding'));
  if (encoding !== 'identity') {
    headers.set('Content-Encoding', encoding);
    headers.set(encodedBodyHeader, encoding);
  }
  const bytes = await body(encoding);
  headers.set('Content-Type', 'application/json');
  headers.set('Content-Length', String(bytes.byteLength));
  return new Response(new Uint8Array(bytes), { headers });
}

/** A proxy that compresses marks the tag as weak; it still names the same version. */
function isKnown(ifNoneMatch: string | null, etag: string): boolean {
  const tags = ifNoneMatch?.split(',').map((tag) => tag.trim().replace(/^W\//, '')) ?? [];
  return tags.includes(etag) || tags.includes('*');
}

/** The best of our encodings that the caller takes: one it names, unless with a weight of nothing. */
function acceptedEncoding(header: string | null): Encoding {
  const taken = new Set(
    header
      ?.toLowerCase()
      .split(',')
      .map((item) => item.trim().split(/\s*;\s*/))
      .filter(([, weight]) => !/^q=0(\.0*)?$/.test(weight ?? ''))
      .map(([name]) => name),
  );
  return encodings.find((encoding) => taken.has(encoding)) ?? 'identity';
}
