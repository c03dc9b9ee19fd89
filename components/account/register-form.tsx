'use client';

import { useState, type SubmitEvent } from 'react';

import { TextField } from '@/components/ui/text-field';
import { fieldErrorsOf, type FieldErrors } from '@/lib/client/account/field-errors';
import { register } from '@/lib/client/account/register';
import { registerMistakes } from '@/lib/client/account/register-mistakes';
import { signIn } from '@/lib/client/account/session';

import { FormProblem } from './form-problem';
import { SubmitButton } from './submit-button';

const fields = ['name', 'email', 'password'] as const;
type Field = (typeof fields)[number];

/** Makes an account, signs in with it and goes to `destination`, a path of this site. */
export function RegisterForm({ destination }: { readonly destination: string }) {
  const [form, setForm] = useState({ name: '', email: '', password: '' });
  const [errors, setErrors] = useState<FieldErrors>({});
  const [isPending, setIsPending] = useState(false);

  function change(field: Field, value: string): void {
    setForm((current) => ({ ...current, [field]: value }));
    setErrors((current) => ({ ...current, [field]: '' }));
  }

  async function enter(): Promise<FieldErrors> {
    const mistakes = registerMistakes(form);
    if (Object.keys(mistakes).length > 0) return mistakes;
    const registered = await register(form);
    if (!registered.ok) return fieldErrorsOf(registered.error, fields);
    const { email, password } = form;
    const signedIn = await signIn({ provider: 'credentials', email, password });
    return signedIn.ok ? {} : fieldErrorsOf(signedIn.error, []);
  }

  async function submit(event: SubmitEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const { elements } = event.currentTarget;
    setIsPending(true);
    const found = await enter();
    setErrors(found);
    if (Object.keys(found).length === 0) return window.location.assign(destination);
    setIsPending(false);
    focusFirst(elements, found);
  }

  const field = (name: Field) => ({
    name,
    value: form[name],
    error: errors[name] || undefined,
    onChange: (value: string) => change(name, value),
  });

  return (
    <form
      method="post"
      noValidate
      onSubmit={(event) => void submit(event)}
      className="flex flex-col gap-4"
    >
      <FormProblem text={errors['form']} />
      <TextField label="Name" autoComplete="name" {...field('name')} />
      <TextField label="E-mail" type="email" autoComplete="username" {...field('email')} />
      <TextField
        label="Password"
        type="password"
        autoComplete="new-password"
        description="At least 8 characters. A few words make a good one."
        {...field('password')}
      />
      <SubmitButton
        type="submit"
        variant="primary"
        label="Create account"
        pendingLabel="Creating your account…"
        isPending={isPending}
      />
    </form>
  );
}

function focusFirst(elements: HTMLFormControlsCollection, errors: FieldErrors): void {
  const element = fields.filter((name) => errors[name]).map((name) => elements.namedItem(name))[0];
  if (element instanceof HTMLElement) element.focus();
}
