import { tiers } from '@/lib/orca/model/grant';
import { type RecordOf } from '@/lib/orca/model/record';

/** What a key says on a verb in a cell. */
export type ChipAct =
  | { readonly do: 'rename' | 'remove' | 'leave' }
  | { readonly do: 'step'; readonly by: -1 | 1 }
  | { readonly do: 'crud'; readonly crud: RecordOf<'cta'>['crud'] }
  | { readonly do: 'tier'; readonly tier: RecordOf<'grant'>['tier'] };

const acts: Readonly<Record<string, ChipAct>> = {
  Enter: { do: 'rename' },
  F2: { do: 'rename' },
  Delete: { do: 'remove' },
  Backspace: { do: 'remove' },
  Escape: { do: 'leave' },
  ArrowLeft: { do: 'step', by: -1 },
  ArrowUp: { do: 'step', by: -1 },
  ArrowRight: { do: 'step', by: 1 },
  ArrowDown: { do: 'step', by: 1 },
};

const crudOfKey = { c: 'create', r: 'read', u: 'update', d: 'delete' } as const;

/** `p s t q` set the tier, `c r u d` the part of life; the letter that stands already takes it away. */
export function chipActOf(
  key: string,
  now: Pick<RecordOf<'cta'>, 'crud'> & Pick<RecordOf<'grant'>, 'tier'>,
): ChipAct | undefined {
  const act = acts[key];
  if (act) return act;
  const tier = tiers.find((letter) => letter.toLowerCase() === key.toLowerCase());
  if (tier) return { do: 'tier', tier: now.tier === tier ? null : tier };
  const crud = Object.entries(crudOfKey).find(([letter]) => letter === key.toLowerCase())?.[1];
  return crud && { do: 'crud', crud: now.crud === crud ? null : crud };
}
