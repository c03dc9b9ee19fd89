import { applyMigrations } from '@/lib/server/migrations/apply-migrations';

// A process of its own: the engine that applies migrations takes memory that is not needed after.
const databaseUrl = process.env['DATABASE_URL'] ?? '';
const applied = await applyMigrations(databaseUrl);
if (applied.length > 0) console.log(`Migrated the database (${applied.join(', ')}).`);
