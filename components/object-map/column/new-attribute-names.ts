import { nameMax } from '@/lib/orca/model/fields';
import { nameKey } from '@/lib/orca/model/name-key';
import { recordSchemas } from '@/lib/orca/model/record';
import { pastedLines } from '@/lib/orca/views/pasted-lines';
import { err, ok, type Result } from '@/lib/shared/result';

const namesMax = 500;
const nameSchema = recordSchemas.attribute.shape.name;

/**
 * The names in a typed or pasted text, one a line, without list marks and without those that are there already.
 * Fails with a sentence when a line can't be a name or nothing new is left; nothing is taken from it then.
 */
export function newAttributeNames(
  text: string,
  taken: readonly string[],
): Result<readonly string[], string> {
  const lines = pastedLines(text);
  if (lines.length > namesMax) return err(`Add at most ${namesMax} attributes at once.`);
  const known = new Set(taken.map(nameKey));
  const names: string[] = [];
  for (const line of lines) {
    const name = nameSchema.safeParse(line);
    if (!name.success) return err(whyNot(line));
    if (known.has(nameKey(line))) continue;
    known.add(nameKey(line));
    names.push(name.data);
  }
  const [first] = lines;
  if (names.length === 0 && first !== undefined) {
    return err(
      lines.length === 1 ? `“${first}” is already here.` : 'All of these are already here.',
    );
  }
  return ok(names);
}

function whyNot(line: string): string {
  const start = line.length > 24 ? `${line.slice(0, 24)}…` : line;
  return line.length > nameMax
    ? `“${start}” is too long: a name has at most ${nameMax} characters.`
    : `“${start}” holds a character that cannot be stored.`;
}
