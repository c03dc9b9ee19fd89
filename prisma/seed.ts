import { readFileSync } from 'node:fs';

import { reasonOf } from '@/lib/server/reason-of';
import { exitMisconfigured } from '@/lib/server/settings/exit-codes';
import { problemList } from '@/lib/server/settings/problem-list';

import { fixturePeople } from './demo/fixture-people';
import { seedFixtures } from './seed-fixtures';
import { knownPassword, seedSettings } from './seed-settings';

const isNoTable = /does not exist/;

/** Run by `npm run db:seed`, with `-- --large` for the project with a thousand objects, too; gives the exit code. */
async function seed(): Promise<number> {
  const settings = seedSettings(process.env, process.argv.slice(2), (path) =>
    readFileSync(path, 'utf8'),
  );
  if (!settings.ok) {
    console.error(problemList(settings.error));
    return exitMisconfigured;
  }
  try {
    say(await seedFixtures(settings.value), settings.value.password);
    return 0;
  } catch (error) {
    const reason = reasonOf(error);
    const advice = isNoTable.test(reason) ? 'run npm run db:migrate first' : reason;
    console.error(`Nothing was seeded, or not everything: ${advice}.`);
    return 1;
  }
}

function say(made: readonly string[], password: string): void {
  if (made.length === 0) {
    console.log('Everything is there already; nothing was changed.');
    return;
  }
  console.log(`Made ${made.join(', ')}.`);
  const people = Object.values(fixturePeople);
  if (!people.some(({ email }) => made.includes(email))) return;
  const isOwn = password !== knownPassword;
  console.log(`New people sign in with the password ${isOwn ? 'in SEED_PASSWORD' : password}`);
}

process.exitCode = await seed();
