/** Runs once, before the first request: the settings are complete, the database is asked for. */
export async function register(): Promise<void> {
  if (process.env['NEXT_RUNTIME'] !== 'nodejs') return;
  const { announceStart } = await import('@/lib/server/health/announce-start');
  await announceStart();
}
