import { useState } from 'react';
import { z } from 'zod';

import { callApi } from '@/lib/client/api/api-client';
import { problemText } from '@/lib/client/api/problem-text';
import {
  type Member,
  memberSchema,
  type MembersReply,
  membersReplySchema,
} from '@/lib/contracts/members';
import { userHeader } from '@/lib/contracts/operations';
import { type MemberRole } from '@/lib/contracts/permissions';

import { type Loaded, useLoaded } from './use-loaded';

export type Members = {
  /** Keeps the order in which they came: nobody's row moves from under the pointer. */
  readonly people: Loaded<MembersReply>;
  /** Why the last change was not made. */
  readonly problem: string | undefined;
  readonly reload: () => Promise<void>;
  readonly change: (member: Member, role: MemberRole) => Promise<void>;
  /** Whether somebody was removed; where that is oneself, the project is left. */
  readonly remove: (member: Member) => Promise<boolean>;
};

/** The people of a project, read when the caller appears. */
export function useMembers(projectId: string): Members {
  const path = `/api/v1/projects/${projectId}/members`;
  const { loaded: people, update, reload } = useLoaded(membersReplySchema, path);
  const [problem, setProblem] = useState<string>();
  const you = people.state === 'ready' ? people.value.you : '';
  const headers = { [userHeader]: you };

  const show = ({ userId }: Member, role: MemberRole) =>
    update((now) => ({
      ...now,
      members: now.members.map((each) => (each.userId === userId ? { ...each, role } : each)),
    }));

  return {
    people,
    problem,
    reload,
    change: async (member, role) => {
      setProblem(undefined);
      show(member, role);
      const request = { path: `${path}/${member.userId}`, body: { role }, headers };
      const changed = await callApi(memberSchema, { method: 'PATCH', ...request });
      if (changed.ok) return;
      show(member, member.role);
      setProblem(problemText(changed.error));
    },
    remove: async ({ userId }) => {
      setProblem(undefined);
      const request = { path: `${path}/${userId}`, headers };
      const removed = await callApi(z.null(), { method: 'DELETE', ...request });
      if (!removed.ok) {
        setProblem(problemText(removed.error));
        return false;
      }
      if (userId === you) window.location.assign('/projects');
      const members = (now: MembersReply) => now.members.filter((each) => each.userId !== userId);
      update((now) => ({ ...now, members: members(now) }));
      return true;
    },
  };
}
