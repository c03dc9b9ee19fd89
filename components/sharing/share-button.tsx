'use client';

import { UserPlus } from 'lucide-react';
import { useParams } from 'next/navigation';
import { useState } from 'react';

import { Button } from '@/components/ui/button';
import { Tooltip } from '@/components/ui/tooltip';
import { useDocumentSnapshot } from '@/lib/client/document/use-document';
import { can } from '@/lib/contracts/permissions';

import { ShareDialog } from './share-dialog';

/** Opens who is in the project and how others get in; for members, not for guests. */
export function ShareButton() {
  const { projectId } = useParams<{ projectId: string }>();
  const maySee = useDocumentSnapshot(
    ({ role, save }) => save !== 'gone' && can(role, 'member.list'),
  );
  const [isOpen, setIsOpen] = useState(false);
  if (!maySee) return null;
  return (
    <>
      <Tooltip text="People and links of this project">
        <Button aria-label="Share" variant="outlined" onPress={() => setIsOpen(true)}>
          <UserPlus aria-hidden />
          <span aria-hidden className="max-sm:hidden">
            Share
          </span>
        </Button>
      </Tooltip>
      <ShareDialog projectId={projectId} isOpen={isOpen} onClose={() => setIsOpen(false)} />
    </>
  );
}
