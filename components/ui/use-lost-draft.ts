import { useEffect, useRef } from 'react';

/** Hands over a text that could not be saved when its field goes away. */
export function useLostDraft(text: string | undefined, onLost: (text: string) => void): void {
  const latest = useRef(text);
  useEffect(() => {
    latest.current = text;
  }, [text]);
  useEffect(
    () => () => {
      if (latest.current !== undefined) onLost(latest.current);
    },
    [onLost],
  );
}
