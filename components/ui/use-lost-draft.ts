import { useCallback, useLayoutEffect, useRef, useState } from 'react';

/**
 * Hands over a text that stands in a field when the field goes away: React tells no field that it is left when it is
 * taken off the page. What stood there from the first was typed elsewhere. The answer says that the text is settled.
 */
export function useLostDraft(text: string | undefined, settle: (text: string) => void): () => void {
  const [initial] = useState(text);
  const latest = useRef<() => void>(undefined);
  useLayoutEffect(() => {
    latest.current = text === undefined || text === initial ? undefined : () => settle(text);
  });
  // Before the effects of what is around it end: the document must still take what is to be saved.
  useLayoutEffect(() => () => latest.current?.(), []);
  return useCallback(() => {
    latest.current = undefined;
  }, []);
}
