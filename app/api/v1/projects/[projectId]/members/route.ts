import { projectParamsSchema } from '@/lib/contracts/project-params';
import { methodNotAllowed } from '@/lib/server/http/method-not-allowed';
import { route } from '@/lib/server/http/route';
import { listMembers } from '@/lib/server/members/list-members';

export const GET = route({ params: projectParamsSchema }, ({ user, params }) =>
  listMembers({ ...params, userId: user.id }),
);

const refused = methodNotAllowed('GET');
export { refused as POST, refused as PUT, refused as PATCH, refused as DELETE };
