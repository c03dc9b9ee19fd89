import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';

/**
 * Generates the database client. Prisma's command line wants a native schema engine that it would download; generating
 * never calls it, so any existing file may stand in for it.
 */
const prisma = createRequire(import.meta.url).resolve('prisma/build/index.js');
execFileSync(process.execPath, [prisma, 'generate'], {
  stdio: 'inherit',
  env: {
    ...process.env,
    PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
    CHECKPOINT_DISABLE: '1',
    PRISMA_HIDE_UPDATE_MESSAGE: '1',
  },
});
