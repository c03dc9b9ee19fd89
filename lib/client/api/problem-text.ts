import { type ApiError } from './api-client';

/** A failure as one text for people: what happened, where, and the request id when it is our fault. */
export function problemText(error: ApiError): string {
  if (!('detail' in error) || !error.detail) {
    const isOurs = 'requestId' in error && error.requestId !== undefined && error.status >= 500;
    return isOurs ? `${error.title} (request ${error.requestId}).` : `${error.title}.`;
  }
  return error.detail;
}
