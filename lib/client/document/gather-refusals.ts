import { counted } from '@/lib/shared/counted';

import { type Timing } from '../sync/timing';

/** What is refused together comes within this time. */
const gatherMs = 250;
const reasonsMax = 3;

/** Tells of refused edits together: whoever was away for an hour may have many at once. */
export function gatherRefusals(
  { after }: Pick<Timing, 'after'>,
  tell: (message: string) => void,
): (reason: string) => void {
  let reasons: string[] = [];
  return (reason) => {
    reasons.push(reason);
    if (reasons.length > 1) return;
    after(gatherMs, () => {
      const gathered = reasons;
      reasons = [];
      tell(refusalsText(gathered));
    });
  };
}

/** The reason of one; of several how many there are, and each reason once, with how often it stands. */
export function refusalsText(reasons: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const reason of reasons) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  const [first = ''] = reasons;
  if (reasons.length === 1) return first;
  const told = [...counts].slice(0, reasonsMax);
  const texts = told.map(([reason, count]) => (count > 1 ? `${reason} (${count}×)` : reason));
  const untold = counts.size - told.length;
  const more = untold > 0 ? [`And ${counted(untold, 'other reason')}.`] : [];
  return [`${counted(reasons.length, 'edit')}.`, ...texts, ...more].join(' ');
}
