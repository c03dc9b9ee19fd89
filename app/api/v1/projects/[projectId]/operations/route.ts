import { commitBodySchema, commitBytesMax } from '@/lib/contracts/operations';
import { projectParamsSchema } from '@/lib/contracts/project-params';
import { commitOperations } from '@/lib/server/documents/commit-operations';
import { methodNotAllowed } from '@/lib/server/http/method-not-allowed';
import { route } from '@/lib/server/http/route';

export const POST = route(
  { params: projectParamsSchema, body: commitBodySchema, bodyBytesMax: commitBytesMax },
  ({ user, params, body }) => commitOperations({ ...body, ...params, userId: user.id }),
);

const refused = methodNotAllowed('POST');
export { refused as GET, refused as PUT, refused as PATCH, refused as DELETE };
