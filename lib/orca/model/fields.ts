import { z } from 'zod';

import { isOrderKey } from '@/lib/shared/order-key';

/** Ids are UUIDs that the caller makes (version 7, so that they sort by time), in small letters as Postgres gives them back. */
export const idSchema = z.uuid().toLowerCase();

/** Postgres stores neither NUL nor a lone surrogate, so no text may hold one. */
const storable = /^[^\0\p{Surrogate}]*$/u;
const unstorable = 'holds a character that cannot be stored';
const empty = 'must not be empty';
export const listTooLong = (max: number) => `must hold no more than ${max}; remove one first`;
const tooLong = (max: number) => `is longer than ${max.toLocaleString('en')} characters`;

/** Characters that the name of an object, role or attribute, or the verb of a call to action may have. */
export const nameMax = 80;

/** A text that must say something: trimmed, at least one and at most `max` characters. */
export function requiredText(max: number) {
  return z.string().trim().min(1, empty).max(max, tooLong(max)).regex(storable, unstorable);
}

/** A text that may stay empty: trimmed, at most `max` characters, `''` by default. */
export function optionalText(max: number) {
  return z.string().trim().max(max, tooLong(max)).regex(storable, unstorable).default('');
}

export function textList(itemMax: number, itemsMax: number) {
  return z.array(requiredText(itemMax)).max(itemsMax, listTooLong(itemsMax)).default([]);
}

/** Another record's id, or null for none. */
export const optionalId = idSchema.nullable().default(null);

/** `''` on create asks for the end of the list. */
export const orderKeySchema = z
  .string()
  .max(200)
  .refine((key) => key === '' || isOrderKey(key), 'is no order key')
  .default('');

/** A text kept to the letter, because offsets point into it. */
export function verbatimText(max: number) {
  return z
    .string()
    .max(max, tooLong(max))
    .regex(storable, unstorable)
    .refine((text) => text.trim() !== '', empty);
}
