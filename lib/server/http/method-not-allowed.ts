import 'server-only';
import { problemResponse } from './problem-response';
import { requestIdOf } from './request-id';

/** The answer of an address to methods it does not take. `allowed` is the `Allow` header: `GET, POST`. */
export function methodNotAllowed(allowed: string) {
  return (request: Request): Response => {
    const response = problemResponse(
      { code: 'method_not_allowed', detail: `This address takes ${allowed}.` },
      requestIdOf(request.headers),
    );
    response.headers.set('Allow', allowed);
    return response;
  };
}
