import { changesQuerySchema } from '@/lib/contracts/operations';
import { projectParamsSchema } from '@/lib/contracts/project-params';
import { readChanges } from '@/lib/server/documents/read-changes';
import { methodNotAllowed } from '@/lib/server/http/method-not-allowed';
import { route } from '@/lib/server/http/route';

export const GET = route(
  { params: projectParamsSchema, query: changesQuerySchema, guests: true },
  ({ user, params, query }) => readChanges({ ...params, ...query, userId: user.id }),
);

const refused = methodNotAllowed('GET');
export { refused as POST, refused as PUT, refused as PATCH, refused as DELETE };
