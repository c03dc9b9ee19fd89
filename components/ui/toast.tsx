'use client';

import { X } from 'lucide-react';
import { createContext, useCallback, useContext, useMemo, useState, type ReactNode } from 'react';

import { Button } from './button';

export type ToastMessage = {
  readonly text: string;
  readonly action?: { readonly label: string; readonly onPress: () => void };
};
type Shown = ToastMessage & { readonly id: number };
type Toasts = { readonly announce: (message: ToastMessage) => void };

const shownMax = 3;
const ToastContext = createContext<Toasts | undefined>(undefined);

/** Says something that happened away from where the user looks: a refused edit, an undo to offer. */
export function useToasts(): Toasts {
  const toasts = useContext(ToastContext);
  if (!toasts) throw new Error('useToasts needs a ToastProvider above it');
  return toasts;
}

/** Keeps the last three messages until they are closed: none vanishes while somebody still reads it. */
export function ToastProvider({ children }: { readonly children: ReactNode }) {
  const [shown, setShown] = useState<{ readonly last: number; readonly list: readonly Shown[] }>({
    last: 0,
    list: [],
  });

  const announce = useCallback((message: ToastMessage) => {
    setShown(({ last, list }) => ({
      last: last + 1,
      list: [...list, { ...message, id: last + 1 }].slice(-shownMax),
    }));
  }, []);
  const close = (id: number) =>
    setShown(({ last, list }) => ({ last, list: list.filter((toast) => toast.id !== id) }));

  return (
    <ToastContext value={useMemo(() => ({ announce }), [announce])}>
      {children}
      <div
        role="status"
        aria-live="polite"
        className="pointer-events-none fixed inset-x-4 bottom-4 z-50 flex flex-col items-end gap-2"
      >
        {shown.list.map((toast) => (
          <Toast key={toast.id} message={toast} onClose={() => close(toast.id)} />
        ))}
      </div>
    </ToastContext>
  );
}

function Toast({
  message,
  onClose,
}: {
  readonly message: ToastMessage;
  readonly onClose: () => void;
}) {
  const { text, action } = message;
  return (
    <div className="pointer-events-auto flex max-w-md animate-float-in items-center gap-2 rounded bg-raised py-1.5 pr-1.5 pl-3 text-sm shadow-float">
      <span className="grow">{text}</span>
      {action && (
        <Button
          variant="outlined"
          onPress={() => {
            action.onPress();
            onClose();
          }}
        >
          {action.label}
        </Button>
      )}
      <Button aria-label="Close message" onPress={onClose}>
        <X aria-hidden />
      </Button>
    </div>
  );
}
