import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

import { ensureBuild } from './launcher/build';
import { ensureClient } from './launcher/ensure-client';
import { StartRefusal } from './launcher/start-refusal';

// `npm run build`: what `npm start` builds before it starts, without the start. The last line says where it is.
const root = fileURLToPath(new URL('..', import.meta.url));
try {
  await ensureClient(root);
  console.log(dirname(await ensureBuild(root)));
} catch (error) {
  console.error(error instanceof StartRefusal ? error.message : error);
  process.exitCode = 1;
}
