import { createProjectBodySchema } from '@/lib/contracts/projects';
import { methodNotAllowed } from '@/lib/server/http/method-not-allowed';
import { route } from '@/lib/server/http/route';
import { createProject } from '@/lib/server/projects/create-project';
import { listProjects } from '@/lib/server/projects/list-projects';

export const GET = route({}, async ({ user }) =>
  Response.json({ projects: await listProjects(user.id) }),
);

export const POST = route({ body: createProjectBodySchema }, async ({ user, body }) => {
  const project = await createProject({ ...body, userId: user.id });
  const headers = { Location: `/api/v1/projects/${project.id}` };
  return Response.json(project, { status: 201, headers });
});

const refused = methodNotAllowed('GET, POST');
export { refused as PUT, refused as PATCH, refused as DELETE };
