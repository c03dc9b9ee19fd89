import { seedDemo } from './seed-demo';

// Run with `node --import tsx --conditions react-server prisma/seed.ts`.
const databaseUrl = process.env['DATABASE_URL'];
if (!databaseUrl) {
  console.error(
    'DATABASE_URL is missing: the address of the Postgres database to put the demo into.',
  );
  process.exit(1);
}
const isNew = await seedDemo(databaseUrl);
console.log(isNew ? 'Made the demo project.' : 'The demo is there already; nothing was changed.');
