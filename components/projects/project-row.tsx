'use client';

import { Ellipsis } from 'lucide-react';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { startTransition, useOptimistic, useRef, useState } from 'react';
import { z } from 'zod';

import { screenHref } from '@/components/studio/screens';
import { Button } from '@/components/ui/button';
import { InlineEditor } from '@/components/ui/inline-editor';
import { Menu } from '@/components/ui/menu';
import { useToasts } from '@/components/ui/toast';
import { callApi } from '@/lib/client/api/api-client';
import { problemText } from '@/lib/client/api/problem-text';
import { can } from '@/lib/contracts/permissions';
import { projectNameSchema, projectSchema, type Project } from '@/lib/contracts/projects';

import { DeleteProjectDialog } from './delete-project-dialog';
import { RelativeTime } from './relative-time';

const counted = [
  ['objects', 'O', 'bg-object'],
  ['ctas', 'C', 'bg-cta'],
  ['attributes', 'A', 'bg-core'],
] as const;

const countNames = {
  objects: 'objects',
  ctas: 'calls to action',
  attributes: 'attributes',
} as const;

export function ProjectRow({ project }: { readonly project: Project }) {
  const router = useRouter();
  const { announce } = useToasts();
  const [name, showName] = useOptimistic(project.name);
  const [isRenaming, setIsRenaming] = useState(false);
  const link = useRef<HTMLAnchorElement>(null);
  const [isDeleting, setIsDeleting] = useState(false);
  const path = `/api/v1/projects/${project.id}`;

  const save = (next: string) =>
    startTransition(async () => {
      showName(next);
      const renamed = await callApi(projectSchema, { method: 'PATCH', path, body: { name: next } });
      if (!renamed.ok) announce({ text: problemText(renamed.error) });
      startTransition(() => router.refresh());
    });
  const rename = (next: string): string | undefined => {
    if (!projectNameSchema.safeParse(next).success) return 'Give the project a name.';
    save(next);
    return undefined;
  };
  const remove = async () => {
    const removed = await callApi(z.null(), { method: 'DELETE', path });
    announce({ text: removed.ok ? `Deleted “${project.name}”.` : problemText(removed.error) });
    router.refresh();
  };

  // After the menu has given the focus back, which would leave the field at once.
  const startRenaming = () => void requestAnimationFrame(() => setIsRenaming(true));

  const actions = [
    ...(can(project.role, 'project.rename')
      ? [{ id: 'rename', label: 'Rename project', onAction: startRenaming }]
      : []),
    ...(can(project.role, 'project.delete')
      ? [
          {
            id: 'delete',
            label: 'Delete project…',
            isDanger: true,
            onAction: () => setIsDeleting(true),
          },
        ]
      : []),
  ];
  return (
    <li className="flex min-h-14 items-center gap-3 px-3 py-2 hover:bg-hover">
      <div className="min-w-0 grow">
        {isRenaming ? (
          <InlineEditor
            value={name}
            label="Project name"
            maxLength={120}
            onCommit={rename}
            onDone={(byKey) => {
              setIsRenaming(false);
              if (byKey) requestAnimationFrame(() => link.current?.focus());
            }}
          />
        ) : (
          <Link
            ref={link}
            href={screenHref(project.id, '')}
            className="block truncate rounded-sm font-medium hover:underline"
          >
            {name}
          </Link>
        )}
        <p className="truncate text-xs text-quiet">
          Changed <RelativeTime at={project.updatedAt} /> · you are {project.role}
        </p>
      </div>
      <ul className="hidden gap-3 text-xs text-quiet tabular-nums sm:flex">
        {counted.map(([kind, letter, tone]) => (
          <li key={kind} title={countNames[kind]} className="flex items-center gap-1.5">
            <span
              aria-hidden
              className={`flex size-4 items-center justify-center rounded-sm text-[0.625rem] font-semibold text-on-solid ${tone}`}
            >
              {letter}
            </span>
            {project.counts[kind]}
            <span className="sr-only"> {countNames[kind]}</span>
          </li>
        ))}
      </ul>
      {actions.length > 0 && (
        <Menu
          label={`Actions of ${project.name}`}
          placement="bottom end"
          trigger={
            <Button aria-label={`Actions of ${project.name}`}>
              <Ellipsis aria-hidden />
            </Button>
          }
          actions={actions}
        />
      )}
      <DeleteProjectDialog
        project={project}
        isOpen={isDeleting}
        onClose={() => setIsDeleting(false)}
        onConfirm={() => void remove()}
      />
    </li>
  );
}
