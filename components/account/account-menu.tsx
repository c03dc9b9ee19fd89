'use client';

import { LogIn, LogOut } from 'lucide-react';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useState } from 'react';

import { Button } from '@/components/ui/button';
import { Popover } from '@/components/ui/popover';
import { ThemeToggle } from '@/components/ui/theme-toggle';
import { signOut } from '@/lib/client/account/session';
import { problemText } from '@/lib/client/api/problem-text';
import { initialsOf } from '@/lib/shared/initials-of';

type AccountMenuProps = {
  readonly user: { readonly name: string; readonly email: string };
  /** Looks through a link, without an account. */
  readonly isGuest?: boolean;
};

/** Who is signed in, how the screens look to them, and the way out; for a guest the way in. */
export function AccountMenu({ user, isGuest = false }: AccountMenuProps) {
  return (
    <Popover
      label="Account"
      placement="bottom end"
      trigger={
        <Button
          aria-label={isGuest ? 'Guest' : `Account of ${user.name}`}
          className="w-7 rounded-full bg-hover px-0"
        >
          <span aria-hidden className="text-xs">
            {isGuest ? 'G' : initialsOf(user.name)}
          </span>
        </Button>
      }
    >
      <div className="flex w-56 flex-col gap-2">
        <p className="flex flex-col text-sm">
          <span className="truncate font-medium">{isGuest ? 'Guest' : user.name}</span>
          <span className={isGuest ? 'text-quiet' : 'truncate text-quiet'}>
            {isGuest ? 'You look through a link that was shared with you.' : user.email}
          </span>
        </p>
        <div className="flex items-center justify-between border-t border-hairline pt-2 text-sm">
          Theme
          <ThemeToggle />
        </div>
        {isGuest ? <SignInLink /> : <SignOutButton />}
      </div>
    </Popover>
  );
}

function SignInLink() {
  const pathname = usePathname();
  return (
    <Link
      href={{ pathname: '/sign-in', query: { callbackUrl: pathname } }}
      className="flex control-dense items-center justify-center gap-1.5 rounded border border-control px-2 text-sm font-medium hover:bg-hover [&_svg]:size-4"
    >
      <LogIn aria-hidden />
      Sign in
    </Link>
  );
}

function SignOutButton() {
  const [problem, setProblem] = useState<string>();

  async function leave(): Promise<void> {
    const result = await signOut();
    if (result.ok) window.location.assign('/');
    else setProblem(problemText(result.error));
  }

  return (
    <>
      <Button variant="outlined" onPress={() => void leave()}>
        <LogOut aria-hidden />
        Sign out
      </Button>
      {problem !== undefined && (
        <p role="alert" className="text-sm text-danger">
          {problem}
        </p>
      )}
    </>
  );
}
