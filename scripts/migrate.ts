import { applyMigrations } from '@/lib/server/migrations/apply-migrations';

const databaseUrl = process.env['DATABASE_URL'];
if (!databaseUrl) {
  console.error('Set DATABASE_URL to the database that should get the migrations.');
  process.exit(1);
}
const applied = await applyMigrations(databaseUrl);
console.log(applied.length > 0 ? `Applied ${applied.join(', ')}.` : 'The database is up to date.');
