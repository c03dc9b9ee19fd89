'use client';

import { X } from 'lucide-react';
import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type ReactNode,
} from 'react';

import { Button } from './button';
import { CopyField } from './copy-field';
import { Kbd } from './kbd';
import { withToast, type ShownToast, type ToastMessage } from './toast-list';

type Toasts = {
  readonly announce: (message: ToastMessage) => void;
  /** Takes the message on a topic away: there is nothing to be done about it any more. */
  readonly withdraw: (topic: string) => void;
};

const passesAfterMs = 7_000;
const ToastContext = createContext<Toasts | undefined>(undefined);

/** Says something that happened away from where the user looks: a refused edit, an undo to offer. */
export function useToasts(): Toasts {
  const toasts = useContext(ToastContext);
  if (!toasts) throw new Error('useToasts needs a ToastProvider above it');
  return toasts;
}

/** Keeps the last three messages until they are closed: none but passing ones vanish while somebody still reads. */
export function ToastProvider({ children }: { readonly children: ReactNode }) {
  const [shown, setShown] = useState<readonly ShownToast[]>([]);
  /** The same, as the next message finds it: several may come before anything is drawn. */
  const current = useRef(shown);
  const last = useRef(0);

  const show = useCallback((list: readonly ShownToast[]) => {
    current.current = list;
    setShown(list);
  }, []);
  const announce = useCallback(
    (message: ToastMessage) => {
      last.current += 1;
      const { list, dropped } = withToast(current.current, { ...message, id: last.current });
      show(list);
      dropped?.onClose?.();
    },
    [show],
  );
  const withdraw = useCallback(
    (topic: string) => show(current.current.filter((toast) => toast.topic !== topic)),
    [show],
  );
  /** What had the keyboard before a message got it. */
  const before = useRef<HTMLElement>(undefined);
  const region = useRef<HTMLDivElement>(null);
  const takeFrom = (held: EventTarget | null) => {
    if (held instanceof HTMLElement && !region.current?.contains(held)) before.current = held;
  };
  const giveBack = useCallback(() => {
    const { current: held } = before;
    before.current = undefined;
    // While React takes the message out, nobody would be told of the focus.
    queueMicrotask(() => {
      if (document.activeElement === document.body) held?.focus({ preventScroll: true });
    });
  }, []);
  const close = (id: number) => show(current.current.filter((toast) => toast.id !== id));

  return (
    <ToastContext value={useMemo(() => ({ announce, withdraw }), [announce, withdraw])}>
      {children}
      <div
        ref={region}
        role="status"
        aria-live="polite"
        // Each is read once: one more does not repeat those that are still there.
        aria-atomic="false"
        className="pointer-events-none fixed inset-x-4 bottom-[calc(var(--messages-rise,0px)+1rem)] z-50 flex flex-col items-end gap-2 max-md:bottom-[calc(var(--messages-rise,3rem)+1rem)]"
      >
        {shown.map((toast) => (
          <Toast
            key={toast.id}
            message={toast}
            onClose={() => close(toast.id)}
            onKeyboardTaken={takeFrom}
            onKeyboardLeft={giveBack}
          />
        ))}
      </div>
    </ToastContext>
  );
}

type ToastProps = {
  readonly message: ToastMessage;
  readonly onClose: () => void;
  /** Told what had the keyboard before. */
  readonly onKeyboardTaken: (from: EventTarget | null) => void;
  /** Called where the message goes while it has the keyboard. */
  readonly onKeyboardLeft: () => void;
};

function Toast({ message, onClose, onKeyboardTaken, onKeyboardLeft }: ToastProps) {
  const { text, toCopy, action, isPassing = false } = message;
  const [isHeld, setIsHeld] = useState(false);
  const frame = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const shown = frame.current;
    return () => {
      if (shown?.contains(document.activeElement)) onKeyboardLeft();
    };
  }, [onKeyboardLeft]);
  const pass = useEffectEvent(onClose);
  useEffect(() => {
    if (!isPassing || isHeld) return undefined;
    const timer = setTimeout(() => pass(), passesAfterMs);
    return () => clearTimeout(timer);
  }, [isPassing, isHeld]);
  return (
    <div
      ref={frame}
      onPointerEnter={() => setIsHeld(true)}
      onPointerLeave={() => setIsHeld(false)}
      onFocus={({ relatedTarget }) => {
        setIsHeld(true);
        onKeyboardTaken(relatedTarget);
      }}
      onBlur={() => setIsHeld(false)}
      className="pointer-events-auto flex max-w-md animate-float-in items-center gap-2 rounded bg-raised py-1.5 pr-1.5 pl-3 text-sm shadow-float"
    >
      <span className="min-w-0 grow">
        <span className="line-clamp-6 wrap-anywhere">{text}</span>
        {toCopy !== undefined && <CopyField text={toCopy} />}
      </span>
      {action && (
        <Button
          variant="outlined"
          onPress={() => {
            action.onPress();
            onClose();
          }}
        >
          {action.label}
          {action.keys !== undefined && (
            <span aria-hidden className="flex">
              <Kbd keys={action.keys} />
            </span>
          )}
        </Button>
      )}
      <Button
        aria-label="Close message"
        onPress={() => {
          message.onClose?.();
          onClose();
        }}
      >
        <X aria-hidden />
      </Button>
    </div>
  );
}
