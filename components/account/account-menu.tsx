'use client';

import { LogOut } from 'lucide-react';
import { useState } from 'react';

import { Button } from '@/components/ui/button';
import { Popover } from '@/components/ui/popover';
import { ThemeToggle } from '@/components/ui/theme-toggle';
import { signOut } from '@/lib/client/account/session';
import { problemText } from '@/lib/client/api/problem-text';

type AccountMenuProps = { readonly user: { readonly name: string; readonly email: string } };

/** Who is signed in, how the screens look to them, and the way out. */
export function AccountMenu({ user }: AccountMenuProps) {
  const [problem, setProblem] = useState<string>();

  async function leave(): Promise<void> {
    const result = await signOut();
    if (result.ok) window.location.assign('/');
    else setProblem(problemText(result.error));
  }

  return (
    <Popover
      label="Account"
      placement="bottom end"
      trigger={
        <Button aria-label={`Account of ${user.name}`} className="w-7 rounded-full bg-hover px-0">
          <span aria-hidden className="text-xs">
            {initialsOf(user.name)}
          </span>
        </Button>
      }
    >
      <div className="flex w-56 flex-col gap-2">
        <p className="flex flex-col text-sm">
          <span className="truncate font-medium">{user.name}</span>
          <span className="truncate text-quiet">{user.email}</span>
        </p>
        <div className="flex items-center justify-between border-t border-hairline pt-2 text-sm">
          Theme
          <ThemeToggle />
        </div>
        <Button variant="outlined" onPress={() => void leave()}>
          <LogOut aria-hidden />
          Sign out
        </Button>
        {problem !== undefined && (
          <p role="alert" className="text-sm text-danger">
            {problem}
          </p>
        )}
      </div>
    </Popover>
  );
}

/** At most two, first and last: "Ada King Lovelace" is AL. */
function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/);
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined];
  return letters.map((word) => /^./u.exec(word ?? '')?.[0].toLocaleUpperCase() ?? '').join('');
}
