export type ToastMessage = {
  readonly text: string;
  /** Stands below it to be copied by the person's own keys. */
  readonly toCopy?: string;
  readonly action?: {
    readonly label: string;
    /** Shown only; who announces listens for the key. */
    readonly keys?: string;
    readonly onPress: () => void;
  };
  /** A newer message on the same topic takes the place of this one. */
  readonly topic?: string;
  /** Told when somebody closes it, or when it goes for newer ones: what it offered is seen by nobody any more. */
  readonly onClose?: () => void;
  /** Holds the only copy of something, or the only way back to it: never goes for newer ones. */
  readonly isKept?: boolean;
  /** Nothing is lost when nobody reads it: it goes by itself after some seconds. */
  readonly isPassing?: boolean;
};

export type ShownToast = ToastMessage & { readonly id: number };

const shownMax = 3;

/** What is on the screen after one more message, the newest last, and what went for it. */
export function withToast(
  list: readonly ShownToast[],
  toast: ShownToast,
): { readonly list: readonly ShownToast[]; readonly dropped: ShownToast | undefined } {
  const isReplaced = ({ topic }: ShownToast) => topic !== undefined && topic === toast.topic;
  const others = list.filter((shown) => !isReplaced(shown));
  const dropped = others.length < shownMax ? undefined : droppable(others, toast);
  return { list: [...others.filter((shown) => shown !== dropped), toast], dropped };
}

/** First what would pass anyway. What passes by itself takes nobody else's place. */
function droppable(others: readonly ShownToast[], toast: ShownToast): ShownToast | undefined {
  const passing = others.find(({ isPassing = false }) => isPassing);
  if (passing || toast.isPassing) return passing;
  return others.find(({ isKept = false }) => !isKept);
}
