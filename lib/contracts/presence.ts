import { z } from 'zod';

/**
 * Names a cell or a field that one person edits at a time: words and ids joined by colons, the same for everybody,
 * whatever order or filter their screen has. `nested_object:<row object>:<column object>`,
 * `cta:<object>:<role>`, `<kind>:<record>:<field>`.
 */
export const placeSchema = z
  .string()
  .max(160)
  .regex(/^[\w-]+(:[\w-]+)+$/);

/** Where a pointer is: at a fraction of the width and height of the element that shows the anchor. */
export const cursorSchema = z.strictObject({
  anchor: z.string().min(1).max(160),
  x: z.number().min(-10).max(10),
  y: z.number().min(-10).max(1_000),
});

export type Cursor = Readonly<z.infer<typeof cursorSchema>>;

/** What a tab tells of itself. Never stored; the newest word counts. */
export const presenceSchema = z.strictObject({
  /** The screen's address below the project's, with its search: `relationships?row=…`. */
  path: z
    .string()
    .max(600)
    .regex(/^[a-z]*(\?[^#\s]*)?$/),
  /** The cell or field that has the focus. */
  place: placeSchema.nullable(),
  /** No key or pointer for two minutes. */
  isIdle: z.boolean(),
});

export type Presence = Readonly<z.infer<typeof presenceSchema>>;

/** One open tab and whose it is. */
export const personSchema = z.object({
  connectionId: z.uuid(),
  userId: z.uuid(),
  name: z.string(),
  ...presenceSchema.shape,
  /** The place that is locked for others while this tab edits it, and since when (milliseconds since 1970). */
  editing: z.object({ place: placeSchema, sinceMs: z.number() }).nullable(),
});

export type Person = Readonly<z.infer<typeof personSchema>>;

export const presenceLimits = {
  idleAfterMs: 2 * 60_000,
  goneAfterMs: 15 * 60_000,
  /** A lease ends with the edit, the connection, or this. */
  leaseSeconds: 5 * 60,
  /** A facilitator may take a lease over when its holder is idle, or has held it this long. */
  abandonedAfterMs: 60_000,
} as const;
