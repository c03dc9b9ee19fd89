import { findProgram } from './find-program';

/** Whether all of these are installed; says once, in a line, what is left out where one is not. */
export function hasPrograms(what: string, names: readonly string[]): boolean {
  const missing = names.filter((name) => findProgram(name) === undefined);
  if (missing.length > 0) {
    process.stdout.write(`Left out: ${what}, there is no ${missing.join(', ')} on this machine.\n`);
  }
  return missing.length === 0;
}
