export type ToastMessage = {
  readonly text: string;
  readonly action?: {
    readonly label: string;
    /** Shown only; who announces listens for the key. */
    readonly keys?: string;
    readonly onPress: () => void;
  };
  /** A newer message on the same topic takes the place of this one. */
  readonly topic?: string;
  /** Told when somebody closes it. */
  readonly onClose?: () => void;
  /** Nothing is lost when nobody reads it: it goes by itself after some seconds. */
  readonly isPassing?: boolean;
};

export type ShownToast = ToastMessage & { readonly id: number };

const shownMax = 3;

/** The messages on the screen after one more, the newest last. What is too many goes: first what would pass anyway. */
export function withToast(list: readonly ShownToast[], toast: ShownToast): readonly ShownToast[] {
  const isReplaced = ({ topic }: ShownToast) => topic !== undefined && topic === toast.topic;
  const next = [...list.filter((shown) => !isReplaced(shown)), toast];
  if (next.length <= shownMax) return next;
  const dropped = next.find(({ isPassing = false }) => isPassing) ?? next[0];
  return next.filter((shown) => shown !== dropped);
}
