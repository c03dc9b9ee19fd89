import { projectParamsSchema } from '@/lib/contracts/project-params';
import { createShareLinkBodySchema } from '@/lib/contracts/share-links';
import { methodNotAllowed } from '@/lib/server/http/method-not-allowed';
import { route } from '@/lib/server/http/route';
import { createShareLink } from '@/lib/server/share-links/create-share-link';
import { listShareLinks } from '@/lib/server/share-links/list-share-links';

const params = projectParamsSchema;

export const GET = route({ params }, ({ user, params: of }) =>
  listShareLinks({ ...of, userId: user.id }),
);

export const POST = route(
  { params, body: createShareLinkBodySchema },
  async ({ user, params: of, body }) => {
    const created = await createShareLink({ ...of, ...body, userId: user.id });
    return created.ok ? Response.json(created.value, { status: 201 }) : created;
  },
);

const refused = methodNotAllowed('GET, POST');
export { refused as PUT, refused as PATCH, refused as DELETE };
