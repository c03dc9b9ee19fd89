import {
  Download,
  LayoutGrid,
  ListTree,
  MousePointerClick,
  Network,
  NotebookText,
  Shapes,
} from 'lucide-react';

/** The screens of a project in the order of the process: where they are, and the key that follows `g`. */
export const screens = [
  { path: '', title: 'Overview', key: 'o', group: '', Icon: LayoutGrid },
  { path: 'research', title: 'Research', key: 'r', group: 'Discover', Icon: NotebookText },
  { path: 'objects', title: 'Objects', key: 'b', group: 'Discover', Icon: Shapes },
  { path: 'relationships', title: 'Relationships', key: 'l', group: 'Discover', Icon: Network },
  { path: 'ctas', title: 'CTAs', key: 'c', group: 'Discover', Icon: MousePointerClick },
  { path: 'attributes', title: 'Attributes', key: 'a', group: 'Discover', Icon: ListTree },
  { path: 'exports', title: 'Exports', key: 'e', group: 'Deliver', Icon: Download },
] as const;

export type ProjectScreen = (typeof screens)[number];

/** The address of one of a project's screens. */
export function screenHref(projectId: string, path: ProjectScreen['path']): `/projects/${string}` {
  return path === '' ? `/projects/${projectId}` : `/projects/${projectId}/${path}`;
}
