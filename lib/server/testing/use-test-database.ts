import { afterAll, inject } from 'vitest';

import { closeDatabase } from '../database/db';

// The settings are read on first use, after this file.
process.env['DATABASE_URL'] = inject('databaseUrl');
process.env['AUTH_SECRET'] = 'kX3vQ9mT7bL2pR8wZ5nC1dF6hJ4sG0aY';
process.env['LOG_LEVEL'] = 'silent';

afterAll(closeDatabase);
