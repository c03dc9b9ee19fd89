import { applyMigrations } from '@/lib/server/migrations/apply-migrations';

// A process of its own: the engine that applies migrations takes memory that nobody needs later.
const applied = await applyMigrations(process.env['DATABASE_URL'] ?? '');
if (applied.length > 0) console.log(`Migrated the database (${applied.join(', ')}).`);
// The engine's connection would keep the process for ten idle seconds.
process.exit(0);
