'use client';

import { useRef } from 'react';

import { FormProblem } from '@/components/account/form-problem';
import { type Member, type MembersReply } from '@/lib/contracts/members';
import { can, type MemberRole } from '@/lib/contracts/permissions';
import { counted } from '@/lib/shared/counted';

import { MemberRow } from './member-row';
import { type Members } from './use-members';

type MemberListProps = {
  readonly members: Members;
  readonly people: MembersReply;
  /** The caller's own. */
  readonly role: MemberRole | undefined;
};

export function MemberList({ members, people, role }: MemberListProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const remove = async (member: Member) => {
    // The row that had the focus is gone.
    if (await members.remove(member)) heading.current?.focus();
  };
  return (
    <section aria-labelledby="sharing-people" className="flex flex-col gap-2">
      <h3
        ref={heading}
        id="sharing-people"
        tabIndex={-1}
        className="text-sm font-semibold outline-none"
      >
        {counted(people.members.length, 'person', 'people')}
      </h3>
      <FormProblem text={members.problem} />
      <ul className="flex flex-col divide-y divide-hairline">
        {people.members.map((member) => (
          <MemberRow
            key={member.userId}
            member={member}
            isYou={member.userId === people.you}
            isManaged={can(role, 'member.manage')}
            onChange={(next) => void members.change(member, next)}
            onRemove={() => void remove(member)}
          />
        ))}
      </ul>
      {people.members.length === 1 && (
        <p className="text-sm text-quiet">Nobody else is here yet. Send somebody a link.</p>
      )}
    </section>
  );
}
