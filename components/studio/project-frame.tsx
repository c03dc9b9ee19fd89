'use client';

import { type ReactNode } from 'react';

import { FollowProvider } from '@/components/presence/follow/follow-provider';
import { ProjectNews } from '@/components/presence/news/project-news';
import { PeopleHereLine } from '@/components/presence/people-here-line';
import { useToasts } from '@/components/ui/toast';
import { DocumentProvider } from '@/lib/client/document/document-provider';
import { PresenceProvider } from '@/lib/client/presence/presence-provider';
import { type Project } from '@/lib/contracts/projects';

import { BottomBar } from './bottom-bar';
import { SideNavigation } from './side-navigation';
import { useScreenKeys } from './use-screen-keys';

type ProjectFrameProps = {
  readonly project: Pick<Project, 'id' | 'name'>;
  readonly userId: string;
  /** The menu of who is signed in. */
  readonly account: ReactNode;
  readonly children: ReactNode;
};

/** Everything around a project's screens; the document stays loaded while one moves between them. */
export function ProjectFrame({ project, userId, account, children }: ProjectFrameProps) {
  const { announce } = useToasts();
  useScreenKeys(project.id);
  return (
    <DocumentProvider
      // Somebody else who signs in here has another outbox and another line.
      key={`${userId}/${project.id}`}
      projectId={project.id}
      userId={userId}
      onRefused={(message) => announce({ text: `Taken back: ${message}` })}
    >
      <PresenceProvider projectId={project.id} userId={userId}>
        <ProjectNews />
        <FollowProvider projectId={project.id}>
          <PeopleHereLine />
          <a
            href="#screen-title"
            className="sr-only rounded bg-raised px-3 py-2 focus:not-sr-only focus:absolute focus:z-50"
          >
            Skip to the screen
          </a>
          <div className="flex h-dvh flex-col md:flex-row">
            <SideNavigation project={project} account={account} />
            <main className="flex min-h-0 min-w-0 flex-1">{children}</main>
            <BottomBar projectId={project.id} />
          </div>
        </FollowProvider>
      </PresenceProvider>
    </DocumentProvider>
  );
}
