import { projectSchema } from '@/lib/contracts/projects';

import { aUser } from './a-project';
import { serveRoutes, type Routes } from './serve-routes';
import { signInCookie } from './sign-in-cookie';

type Sent = { readonly headers?: Readonly<Record<string, string>>; readonly body?: BodyInit };

/** Routes of the API, that of projects among them, as somebody sees them who has signed in. */
export async function openApi(routes: Routes) {
  const served = await serveRoutes(routes);
  const user = await aUser();
  const cookie = await signInCookie(user);

  const call = async (method: string, path: string, { headers, body }: Sent = {}) =>
    fetch(`${served.url}${path}`, {
      method,
      headers: { cookie, ...(body ? { 'content-type': 'application/json' } : {}), ...headers },
      ...(body ? { body } : {}),
    });
  const send = async (method: string, path: string, value: unknown) =>
    call(method, path, { body: JSON.stringify(value) });
  const aNewProject = async (): Promise<string> => {
    const response = await send('POST', '/api/v1/projects', { name: 'Library' });
    return projectSchema.parse(await response.json()).id;
  };
  return { url: served.url, stop: served.stop, user, cookie, call, send, aNewProject };
}
