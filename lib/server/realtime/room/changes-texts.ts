import 'server-only';
import { type Change } from '@/lib/contracts/operations';

/** About how long one message may be; a change that is longer is alone. */
const lengthMax = 256_000;

/** The `changes` messages that tell a run of changes, as texts. */
export function changesTexts(run: readonly Change[]): readonly string[] {
  const groups: string[][] = [];
  let length = Infinity;
  for (const change of run) {
    const text = JSON.stringify(change);
    length += text.length;
    if (length > lengthMax) {
      groups.push([text]);
      length = text.length;
    } else {
      groups.at(-1)?.push(text);
    }
  }
  return groups.map((texts) => `{"type":"changes","changes":[${texts.join(',')}]}`);
}
