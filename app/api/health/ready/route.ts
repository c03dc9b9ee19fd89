import { checkReadiness } from '@/lib/server/health/check-readiness';
import { openRoute } from '@/lib/server/http/route';

/** Whether requests may be sent here. Says which part is missing, and nothing about it. */
export const GET = openRoute({}, async () => {
  const parts = await checkReadiness();
  const isReady = Object.values(parts).every((part) => part === 'ok');
  const status = isReady ? 200 : 503;
  return Response.json({ status: isReady ? 'ready' : 'not_ready', ...parts }, { status });
});
