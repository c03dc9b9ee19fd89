import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { errorText } from './error-text';
import { StartRefusal } from './start-refusal';

/** Makes the folder, readable by its owner only, and proves that it can be written. */
export async function checkDataFolder(folder: string): Promise<void> {
  const probe = join(folder, `.writable-${process.pid}`);
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await writeFile(probe, '');
    await rm(probe);
  } catch (error) {
    throw new StartRefusal(
      `The data folder ${folder} cannot be written (${errorText(error)}). Name another with DATA_DIR=/a/folder npm start.`,
    );
  }
}
