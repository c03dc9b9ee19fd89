import { vi } from 'vitest';

const queryOf = { wide: '(width >= 64rem)', phone: '(width < 40rem)' } as const;

/** Where nothing answers media queries: the width of a screen, which nobody touches or prints. Until globals are unstubbed. */
export function giveMedia(screen: keyof typeof queryOf): void {
  vi.stubGlobal('matchMedia', (query: string) => ({
    matches: query.includes(queryOf[screen]),
    addEventListener: () => {},
    removeEventListener: () => {},
  }));
}
