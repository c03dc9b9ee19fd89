import { projectParamsSchema } from '@/lib/contracts/project-params';
import { readDocument } from '@/lib/server/documents/read-document';
import { documentResponse } from '@/lib/server/http/document-response';
import { methodNotAllowed } from '@/lib/server/http/method-not-allowed';
import { route } from '@/lib/server/http/route';

export const GET = route(
  { params: projectParamsSchema, guests: true },
  async ({ user, params, request }) => {
    const read = await readDocument({ ...params, userId: user.id });
    return read.ok ? documentResponse(request, params.projectId, read.value) : read;
  },
);

const refused = methodNotAllowed('GET');
export { refused as POST, refused as PUT, refused as PATCH, refused as DELETE };
