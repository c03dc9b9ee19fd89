import { applyMigrations } from '@/lib/server/migrations/apply-migrations';
import { seedDemo } from '@/prisma/seed-demo';

// A process of its own: the engine that applies migrations takes memory that nobody needs later.
const databaseUrl = process.env['DATABASE_URL'] ?? '';
const applied = await applyMigrations(databaseUrl);
if (applied.length > 0) console.log(`Migrated the database (${applied.join(', ')}).`);
const isDemo = process.env['DEMO_MODE'] === '1';
if (isDemo && (await seedDemo(databaseUrl))) console.log('Made the demo project “Tool library”.');
// The engine's connection would keep the process for ten idle seconds.
process.exit(0);
