import { spawnSync } from 'node:child_process';

import { expect, it } from 'vitest';

// Nothing of the loop itself is reached: it would make a backup each time that it is started again.
it.each(['2.30', '24:00', '2:3', 'midnight', ' '])(
  'refuses %j as a time of day before it makes a backup',
  (at) => {
    const { status, stdout } = spawnSync('bash', ['deploy/compose/backup-loop.sh'], {
      encoding: 'utf8',
      env: { ...process.env, BACKUP_AT: at },
      timeout: 30_000,
    });
    expect({ status, stdout }).toEqual({
      status: 78,
      stdout: expect.stringMatching(/^BACKUP_AT is ".*"\. Give the hour and the minute in UTC/),
    });
  },
);
