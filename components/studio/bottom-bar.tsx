'use client';

import { Ellipsis } from 'lucide-react';
import Link from 'next/link';
import { usePathname, useRouter } from 'next/navigation';

import { Button } from '@/components/ui/button';
import { Menu } from '@/components/ui/menu';
import { useDocumentSnapshot } from '@/lib/client/document/use-document';

import { screenHref, screens } from './screens';
import { useCurrentScreen } from './use-current-screen';

const placeMax = 4;

/** The navigation of a phone: four places and the rest behind "More". */
export function BottomBar({ projectId }: { readonly projectId: string }) {
  const router = useRouter();
  const pathname = usePathname();
  const current = useCurrentScreen();
  const isGuest = useDocumentSnapshot(({ role }) => role === 'guest');
  const rest = screens.slice(placeMax);
  return (
    <nav aria-label="Project" className="flex shrink-0 border-t border-hairline md:hidden">
      {screens.slice(0, placeMax).map(({ path, title, Icon }) => (
        <Link
          key={path}
          href={screenHref(projectId, path)}
          aria-current={current?.path === path ? 'page' : undefined}
          className={`flex min-h-12 flex-1 flex-col items-center justify-center text-xs ${
            current?.path === path ? 'font-medium text-accent' : 'text-quiet'
          }`}
        >
          <Icon aria-hidden className="size-5" />
          {title === 'Relationships' ? 'Relations' : title}
        </Link>
      ))}
      <Menu
        label="More screens"
        placement="top end"
        trigger={
          <Button
            className={`min-h-12 flex-1 flex-col gap-0 rounded-none text-xs font-normal ${
              rest.some(({ path }) => path === current?.path) ? 'text-accent' : 'text-quiet'
            }`}
          >
            <Ellipsis aria-hidden className="size-5" />
            More
          </Button>
        }
        actions={[
          ...rest.map(({ path, title, Icon }) => ({
            id: path,
            label: title,
            icon: <Icon aria-hidden />,
            onAction: () => router.push(screenHref(projectId, path)),
          })),
          isGuest
            ? { id: 'sign-in', label: 'Sign in', onAction: () => router.push(signInHref(pathname)) }
            : { id: 'projects', label: 'All projects', onAction: () => router.push('/projects') },
        ]}
      />
    </nav>
  );
}

function signInHref(pathname: string): `/sign-in?${string}` {
  return `/sign-in?${new URLSearchParams({ callbackUrl: pathname }).toString()}`;
}
