'use client';

import { ChevronsLeft, ChevronsRight } from 'lucide-react';
import Link from 'next/link';
import { useState, type ReactNode } from 'react';

import { Button } from '@/components/ui/button';
import { Kbd } from '@/components/ui/kbd';
import { useDocumentSnapshot } from '@/lib/client/document/use-document';

import { OrcaMark } from './orca-mark';
import { ScreenProgress } from './screen-progress';
import { screenHref, screens, type ProjectScreen } from './screens';
import { useCurrentScreen } from './use-current-screen';

type SideNavigationProps = {
  readonly project: { readonly id: string; readonly name: string };
  readonly account: ReactNode;
};

const memberWay = { href: '/projects', title: 'All projects' } as const;
/** A guest has no projects of their own. */
const guestWay = { href: '/', title: 'ORCA Studio' } as const;
const groups = ['', 'Discover', 'Deliver'] as const;

/** The project's screens by round, with how far each is. Folds to icons; on a phone the bottom bar takes its place. */
export function SideNavigation({ project, account }: SideNavigationProps) {
  const [isFolded, setIsFolded] = useState(false);
  const isGuest = useDocumentSnapshot(({ role }) => role === 'guest');
  return (
    <nav
      aria-label="Project"
      className={`hidden shrink-0 flex-col border-r border-hairline md:flex ${isFolded ? 'w-13' : 'w-56'}`}
    >
      <Link
        {...(isGuest ? guestWay : memberWay)}
        className="flex min-h-12 items-center gap-2 px-3.5 hover:bg-hover"
      >
        <OrcaMark />
        {!isFolded && <span className="truncate font-semibold">{project.name}</span>}
      </Link>
      <div className="flex min-h-0 grow flex-col gap-4 overflow-y-auto p-2">
        {groups.map((group) => (
          <div key={group}>
            {group !== '' && (
              <p className="px-2 pb-1 text-xs font-medium text-quiet">
                {isFolded ? <span className="sr-only">{group}</span> : group}
              </p>
            )}
            <ul className="flex flex-col gap-px">
              {screens
                .filter((screen) => screen.group === group)
                .map((screen) => (
                  <li key={screen.path}>
                    <ScreenLink projectId={project.id} screen={screen} isFolded={isFolded} />
                  </li>
                ))}
            </ul>
          </div>
        ))}
      </div>
      <div
        className={`flex items-center gap-1 border-t border-hairline p-2 ${isFolded ? 'flex-col-reverse' : ''}`}
      >
        <div className="min-w-0 grow">{account}</div>
        <Button
          aria-label={isFolded ? 'Unfold navigation' : 'Fold navigation'}
          onPress={() => setIsFolded(!isFolded)}
        >
          {isFolded ? <ChevronsRight aria-hidden /> : <ChevronsLeft aria-hidden />}
        </Button>
      </div>
    </nav>
  );
}

type ScreenLinkProps = {
  readonly projectId: string;
  readonly screen: ProjectScreen;
  readonly isFolded: boolean;
};

function ScreenLink({ projectId, screen, isFolded }: ScreenLinkProps) {
  const isCurrent = useCurrentScreen()?.path === screen.path;
  return (
    <Link
      href={screenHref(projectId, screen.path)}
      aria-current={isCurrent ? 'page' : undefined}
      title={isFolded ? screen.title : undefined}
      className={`group flex min-h-7 items-center gap-2 rounded px-2 text-sm ${
        isCurrent ? 'bg-selected font-medium text-accent' : 'hover:bg-hover'
      }`}
    >
      <screen.Icon aria-hidden className="size-4 shrink-0" />
      <span className={isFolded ? 'sr-only' : 'grow truncate'}>{screen.title}</span>
      {!isFolded && (
        <>
          <span className="hidden group-hover:inline" aria-hidden>
            <Kbd keys={`g ${screen.key}`} />
          </span>
          <span className="group-hover:hidden">
            <ScreenProgress path={screen.path} />
          </span>
        </>
      )}
    </Link>
  );
}
