import 'server-only';
import { type ServerResponse } from 'node:http';

/**
 * Next drops `Content-Encoding` from what route handlers answer (`FORBIDDEN_HEADERS` in its send-response.js), so a body
 * that is compressed already says so in this header, and the server puts it back under its own name.
 */
export const encodedBodyHeader = 'x-encoded-body';

/** Lets a response that passes through Next keep its encoding; Next's own compression then leaves it alone. */
export function keepEncoding(response: ServerResponse): void {
  const setHeader = response.setHeader.bind(response);
  const appendHeader = response.appendHeader.bind(response);
  response.setHeader = (name, value) => setHeader(ownName(name), value);
  response.appendHeader = (name, value) => appendHeader(ownName(name), value);
}

function ownName(name: string): string {
  return name.toLowerCase() === encodedBodyHeader ? 'Content-Encoding' : name;
}
