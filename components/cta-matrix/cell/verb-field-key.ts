type Stroke = { readonly key: string; readonly withShift: boolean };

type FieldNow = {
  readonly isEmpty: boolean;
  /** The caret stands at the end of the text, and none of it is selected. */
  readonly isAtEnd: boolean;
  /** The rest of a verb is shown after what was typed. */
  readonly hasCompletion: boolean;
  /** Tab leads to another cell; else it is the browser's. */
  readonly goesOn: boolean;
  /** How many verbs are offered. */
  readonly offered: number;
};

/** What a key does in the field of a verb, beyond typing. */
export type FieldAct =
  | { readonly do: 'enter' | 'give_up' | 'complete' | 'next' | 'previous' }
  | { readonly do: 'step'; readonly by: -1 | 1 }
  /** Takes an offered verb by its number, counted from 0. */
  | { readonly do: 'take'; readonly at: number };

const plainActs: Readonly<Record<string, FieldAct>> = {
  Enter: { do: 'enter' },
  Escape: { do: 'give_up' },
  ArrowDown: { do: 'step', by: 1 },
  ArrowUp: { do: 'step', by: -1 },
};

/** A digit takes an offered verb only while nothing is typed: later it is a part of the verb. */
export function fieldActOf({ key, withShift }: Stroke, now: FieldNow): FieldAct | undefined {
  if (completes(key, withShift, now)) return { do: 'complete' };
  if (key === 'Tab') return now.goesOn ? { do: withShift ? 'previous' : 'next' } : undefined;
  const isTaken = now.isEmpty && /^[1-9]$/.test(key) && Number(key) <= now.offered;
  return isTaken ? { do: 'take', at: Number(key) - 1 } : plainActs[key];
}

function completes(key: string, withShift: boolean, { hasCompletion, isAtEnd }: FieldNow): boolean {
  return hasCompletion && isAtEnd && !withShift && (key === 'ArrowRight' || key === 'Tab');
}
