import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = 'lib/server/settings';

/** The names of all environment variables that the product reads as settings, in the order of the alphabet. */
export function knownSettings(): readonly string[] {
  const sources = readdirSync(folder)
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map((file) => readFileSync(join(folder, file), 'utf8'));
  const names = sources.flatMap((text) =>
    [...text.matchAll(/^ {2}([A-Z][A-Z0-9_]+):/gm)].map(([, name = '']) => name),
  );
  return [...new Set(names)].toSorted();
}
