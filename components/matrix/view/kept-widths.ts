import { z } from 'zod';

/** Widths of columns by the id of what they show, in CSS pixels without zoom. */
export type Widths = Readonly<Record<string, number>>;

const limits = { min: 48, max: 640 } as const;
const widthsSchema = z.record(z.string(), z.number().min(limits.min).max(limits.max));

export function widthWithin(widthPx: number): number {
  return Math.round(Math.min(Math.max(widthPx, limits.min), limits.max));
}

/** What this browser keeps under `key`; nothing where it keeps nothing, or something that was not written here. */
export function keptWidths(key: string): Widths {
  if (typeof window === 'undefined') return {};
  try {
    const kept = widthsSchema.safeParse(JSON.parse(window.localStorage.getItem(key) ?? '{}'));
    return kept.success ? kept.data : {};
  } catch {
    return {};
  }
}

/** Where a browser keeps nothing, widths last as long as the page. */
export function keepWidths(key: string, widths: Widths): void {
  try {
    if (Object.keys(widths).length === 0) window.localStorage.removeItem(key);
    else window.localStorage.setItem(key, JSON.stringify(widths));
  } catch {
    // Told above.
  }
}
