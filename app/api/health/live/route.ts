import { openRoute } from '@/lib/server/http/route';

/** The process answers: there is no reason to start it again. */
export const GET = openRoute({}, async () => Response.json({ status: 'live' }));
