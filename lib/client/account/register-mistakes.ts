import { emailSchema, passwordSchema, registerBodySchema } from '@/lib/contracts/accounts';

import { type FieldErrors } from './field-errors';

/** What can be seen to be wrong before anything is sent, in words for the person who typed it. */
export function registerMistakes(form: Record<'name' | 'email' | 'password', string>): FieldErrors {
  const isWrong = {
    name: !registerBodySchema.shape.name.safeParse(form.name).success,
    email: !emailSchema.safeParse(form.email).success,
    password: !passwordSchema.safeParse(form.password).success,
  };
  return {
    ...(isWrong.name && { name: 'Enter your name, up to 80 characters.' }),
    ...(isWrong.email && { email: 'Enter an e-mail address, like ada@example.org.' }),
    ...(isWrong.password && { password: 'Use between 8 and 200 characters.' }),
  };
}
