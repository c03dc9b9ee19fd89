'use client';

import { Eye } from 'lucide-react';

import { Button } from '@/components/ui/button';
import { Tooltip } from '@/components/ui/tooltip';
import { useDocumentSnapshot } from '@/lib/client/document/use-document';
import { can, type AccessRole } from '@/lib/contracts/permissions';

const reasons: Readonly<Record<AccessRole, string>> = {
  guest: 'You look through a link. To edit, sign in as a member of the project.',
  viewer: 'You are a viewer here. A facilitator of the project can let you edit.',
  commenter: 'You are a commenter here. A facilitator of the project can let you edit.',
  contributor: '',
  facilitator: '',
};

/** Says that nothing can be edited here, and why. */
export function ViewOnlyBadge() {
  const role = useDocumentSnapshot((snapshot) => snapshot.role);
  if (role === undefined || can(role, 'document.edit')) return null;
  return (
    <Tooltip text={reasons[role]}>
      <Button
        aria-label={`View only. ${reasons[role]}`}
        className="bg-hover text-xs font-medium text-quiet"
      >
        <Eye aria-hidden />
        View only
      </Button>
    </Tooltip>
  );
}
