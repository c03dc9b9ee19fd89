import { projectParamsSchema } from '@/lib/contracts/project-params';
import { renameProjectBodySchema } from '@/lib/contracts/projects';
import { methodNotAllowed } from '@/lib/server/http/method-not-allowed';
import { route } from '@/lib/server/http/route';
import { deleteProject } from '@/lib/server/projects/delete-project';
import { readProject } from '@/lib/server/projects/read-project';
import { renameProject } from '@/lib/server/projects/rename-project';

const params = projectParamsSchema;

export const GET = route({ params, guests: true }, ({ user, params: of }) =>
  readProject({ ...of, userId: user.id }),
);

export const PATCH = route(
  { params, body: renameProjectBodySchema },
  ({ user, params: of, body }) => renameProject({ ...of, ...body, userId: user.id }),
);

export const DELETE = route({ params }, ({ user, params: of }) =>
  deleteProject({ ...of, userId: user.id }),
);

const refused = methodNotAllowed('GET, PATCH, DELETE');
export { refused as POST, refused as PUT };
