type Stroke = { readonly key: string; readonly withShift: boolean };

type FieldNow = {
  readonly isEmpty: boolean;
  /** The caret stands at the end of the text, and none of it is selected. */
  readonly isAtEnd: boolean;
  /** The rest of a verb is shown after what was typed. */
  readonly hasCompletion: boolean;
  /** How many verbs are offered. */
  readonly offered: number;
};

/** What a key does in the field of a verb, beyond typing. */
export type FieldAct =
  | { readonly do: 'enter' | 'give_up' | 'complete' | 'next' | 'previous' }
  | { readonly do: 'step'; readonly by: -1 | 1 }
  /** Takes an offered verb by its number, counted from 0. */
  | { readonly do: 'take'; readonly at: number };

/** A digit takes an offered verb only while nothing is typed: later it is a part of the verb. */
export function fieldActOf(
  { key, withShift }: Stroke,
  { isEmpty, isAtEnd, hasCompletion, offered }: FieldNow,
): FieldAct | undefined {
  const canComplete = hasCompletion && isAtEnd && !withShift;
  switch (key) {
    case 'Enter':
      return { do: 'enter' };
    case 'Escape':
      return { do: 'give_up' };
    case 'ArrowDown':
      return { do: 'step', by: 1 };
    case 'ArrowUp':
      return { do: 'step', by: -1 };
    case 'ArrowRight':
      return canComplete ? { do: 'complete' } : undefined;
    case 'Tab':
      if (canComplete) return { do: 'complete' };
      return { do: withShift ? 'previous' : 'next' };
    default: {
      const at = /^[1-9]$/.test(key) ? Number(key) - 1 : offered;
      return isEmpty && at < offered ? { do: 'take', at } : undefined;
    }
  }
}
