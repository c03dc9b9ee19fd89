import { readFileSync } from 'node:fs';

import { exitMisconfigured } from '@/lib/server/settings/exit-codes';

import { fixturePeople } from './demo/fixture-people';
import { seedFixtures } from './seed-fixtures';
import { seedSettings } from './seed-settings';

// Run by `npm run db:seed`, with `-- --large` for the project with a thousand objects, too.
const settings = seedSettings(process.env, process.argv.slice(2), (path) =>
  readFileSync(path, 'utf8'),
);
if (!settings.ok) {
  for (const problem of settings.error) console.error(problem);
  process.exit(exitMisconfigured);
}
const made = await seedFixtures(settings.value);
const people = Object.values(fixturePeople).map(({ email }) => email);
const newPeople = made.filter((name) => people.some((email) => email === name));
if (made.length === 0) console.log('Everything is there already; nothing was changed.');
else console.log(`Made ${made.join(', ')}.`);
if (newPeople.length > 0) {
  const isOwn = Boolean(process.env['SEED_PASSWORD']);
  const password = isOwn ? 'in SEED_PASSWORD' : settings.value.password;
  console.log(`New people sign in with the password ${password}`);
}
