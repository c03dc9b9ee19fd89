import { changeRoleBodySchema, memberParamsSchema } from '@/lib/contracts/members';
import { methodNotAllowed } from '@/lib/server/http/method-not-allowed';
import { route } from '@/lib/server/http/route';
import { changeRole } from '@/lib/server/members/change-role';
import { removeMember } from '@/lib/server/members/remove-member';

const params = memberParamsSchema;

export const PATCH = route(
  { params, body: changeRoleBodySchema },
  ({ user, params: { projectId, userId: memberId }, body }) =>
    changeRole({ ...body, projectId, memberId, userId: user.id }),
);

export const DELETE = route({ params }, ({ user, params: { projectId, userId: memberId } }) =>
  removeMember({ projectId, memberId, userId: user.id }),
);

const refused = methodNotAllowed('PATCH, DELETE');
export { refused as GET, refused as POST, refused as PUT };
