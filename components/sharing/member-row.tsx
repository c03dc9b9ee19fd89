'use client';

import { LogOut, UserMinus } from 'lucide-react';
import { useState } from 'react';

import { Button } from '@/components/ui/button';
import { Select } from '@/components/ui/select';
import { Tooltip } from '@/components/ui/tooltip';
import { type Member } from '@/lib/contracts/members';
import { type MemberRole, memberRoleSchema } from '@/lib/contracts/permissions';

import { InlineConfirm } from './inline-confirm';
import { roleNames } from './role-names';

type MemberRowProps = {
  readonly member: Member;
  readonly isYou: boolean;
  /** Whether the caller gives roles and removes people. */
  readonly isManaged: boolean;
  readonly onChange: (role: MemberRole) => void;
  readonly onRemove: () => void;
};

const roleOptions = memberRoleSchema.options.map((value) => ({ value, label: roleNames[value] }));

export function MemberRow({ member, isYou, isManaged, onChange, onRemove }: MemberRowProps) {
  const [isAsking, setIsAsking] = useState(false);
  const { name, email, role } = member;
  const removal = isYou ? 'Leave project' : `Remove ${name}`;
  return (
    <li className="flex flex-col gap-2 py-2">
      <div className="flex items-center gap-2">
        <p className="flex min-w-0 grow flex-col">
          <span className="truncate text-sm font-medium">
            {name}
            {isYou && <span className="font-normal text-quiet"> (you)</span>}
          </span>
          <span className="truncate text-xs text-quiet">{email}</span>
        </p>
        {isManaged ? (
          <Select
            label={`Role of ${name}`}
            labelHidden
            options={roleOptions}
            value={role}
            onChange={(next) => next !== role && onChange(next)}
            className="w-32 shrink-0"
          />
        ) : (
          <span className="text-sm text-quiet">{roleNames[role]}</span>
        )}
        {isManaged || isYou ? (
          <Tooltip text={removal}>
            <Button aria-label={removal} onPress={() => setIsAsking(true)}>
              {isYou ? <LogOut aria-hidden /> : <UserMinus aria-hidden />}
            </Button>
          </Tooltip>
        ) : null}
      </div>
      {isAsking && (
        <InlineConfirm
          question={isYou ? leaveQuestion : removeQuestion(name)}
          confirmLabel={removal}
          onConfirm={onRemove}
          onClose={() => setIsAsking(false)}
        />
      )}
    </li>
  );
}

const leaveQuestion = 'You lose access at once. What you made stays.';

const removeQuestion = (name: string) =>
  `${name} loses access at once. What they made stays. Replace the link to join if they have it.`;
