import { commitBodySchema } from '@/lib/contracts/operations';
import { projectParamsSchema } from '@/lib/contracts/project-params';
import { commitOperations } from '@/lib/server/documents/commit-operations';
import { methodNotAllowed } from '@/lib/server/http/method-not-allowed';
import { route } from '@/lib/server/http/route';

// An imported file of 16 MB is one operation.
const bodyBytesMax = 20_000_000;

export const POST = route(
  { params: projectParamsSchema, body: commitBodySchema, bodyBytesMax },
  ({ user, params, body }) => commitOperations({ ...body, ...params, userId: user.id }),
);

const refused = methodNotAllowed('POST');
export { refused as GET, refused as PUT, refused as PATCH, refused as DELETE };
