import { applyMigrations } from '@/lib/server/migrations/apply-migrations';
import { seedDemo } from '@/prisma/seed-demo';

// A process of its own: what makes the demo takes memory that nobody needs later.
// Ctrl-C reaches every process of a terminal at once; the launcher waits for this one to finish.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => undefined);

const databaseUrl = process.env['DATABASE_URL'] ?? '';
const applied = await applyMigrations(databaseUrl);
if (applied.length > 0) console.log(`Migrated the database (${applied.join(', ')}).`);
const isDemo = process.env['DEMO_MODE'] === '1';
if (isDemo && (await seedDemo(databaseUrl))) console.log('Made the demo project “Tool library”.');
