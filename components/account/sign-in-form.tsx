'use client';

import { useState, type SubmitEvent } from 'react';

import { TextField } from '@/components/ui/text-field';
import { signIn, type SignInWay } from '@/lib/client/account/session';
import { problemText } from '@/lib/client/api/problem-text';

import { FormProblem } from './form-problem';
import { SubmitButton } from './submit-button';

type SignInFormProps = {
  /** Where to go afterwards: a path of this site. */
  readonly destination: string;
  readonly offersDemo: boolean;
};

export function SignInForm({ destination, offersDemo }: SignInFormProps) {
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [problem, setProblem] = useState<string>();
  const [pending, setPending] = useState<SignInWay['provider']>();

  async function enter(way: SignInWay): Promise<void> {
    setPending(way.provider);
    setProblem(undefined);
    const result = await signIn(way);
    // The button goes on working until the next page stands.
    if (result.ok) return window.location.assign(destination);
    setProblem(problemText(result.error));
    setPending(undefined);
  }

  function submit(event: SubmitEvent<HTMLFormElement>): void {
    event.preventDefault();
    if (!email.trim() || !password) return setProblem('Enter your e-mail address and password.');
    void enter({ provider: 'credentials', email, password });
  }

  return (
    <div className="flex flex-col gap-4">
      {offersDemo && (
        <>
          <SubmitButton
            variant="primary"
            label="Continue as the demo facilitator"
            pendingLabel="Opening the demo…"
            isPending={pending === 'demo'}
            isDisabled={pending === 'credentials'}
            onPress={() => void enter({ provider: 'demo' })}
          />
          <p className="flex items-center gap-3 text-sm text-quiet before:h-px before:grow before:bg-hairline after:h-px after:grow after:bg-hairline">
            or with your own account
          </p>
        </>
      )}
      <FormProblem text={problem} />
      {/* Pressed before the script has loaded, it must not put a password into the address. */}
      <form method="post" noValidate onSubmit={submit} className="flex flex-col gap-4">
        <TextField
          label="E-mail"
          name="email"
          type="email"
          autoComplete="username"
          value={email}
          onChange={setEmail}
        />
        <TextField
          label="Password"
          name="password"
          type="password"
          autoComplete="current-password"
          value={password}
          onChange={setPassword}
        />
        <SubmitButton
          type="submit"
          variant={offersDemo ? 'outlined' : 'primary'}
          label="Sign in"
          pendingLabel="Signing in…"
          isPending={pending === 'credentials'}
          isDisabled={pending === 'demo'}
        />
      </form>
    </div>
  );
}
