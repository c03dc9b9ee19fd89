import { problemResponse } from '@/lib/server/http/problem-response';
import { openRoute } from '@/lib/server/http/route';

const missing = openRoute({}, async ({ requestId }) =>
  problemResponse({ code: 'not_found', detail: 'There is nothing at this address.' }, requestId),
);
export { missing as GET, missing as POST, missing as PUT, missing as PATCH, missing as DELETE };
