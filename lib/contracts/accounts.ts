import { z } from 'zod';

export const emailSchema = z.string().trim().toLowerCase().max(254).pipe(z.email());

/** Length is what makes a password strong: no composition rules, nothing cut off. */
export const passwordSchema = z.string().min(8).max(200);

/** `POST /api/v1/accounts`: register with e-mail and password. */
export const registerBodySchema = z.strictObject({
  name: z.string().trim().min(1).max(80),
  email: emailSchema,
  password: passwordSchema,
});

export type RegisterBody = Readonly<z.infer<typeof registerBodySchema>>;

export const accountSchema = z.object({ id: z.uuid(), name: z.string(), email: z.string() });

export type Account = Readonly<z.infer<typeof accountSchema>>;
