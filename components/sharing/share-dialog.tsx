'use client';

import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { can } from '@/lib/contracts/permissions';

import { LoadTrouble } from './load-trouble';
import { MemberList } from './member-list';
import { ShareLinkList } from './share-link-list';
import { SharingSkeleton } from './sharing-skeleton';
import { useMembers } from './use-members';

type ShareDialogProps = {
  readonly projectId: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
};

/** Who is in the project, and for facilitators the links by which others get in. */
export function ShareDialog({ projectId, isOpen, onClose }: ShareDialogProps) {
  return (
    <Dialog
      title="Share this project"
      width="wide"
      isOpen={isOpen}
      onClose={onClose}
      actions={
        <Button variant="outlined" size="normal" onPress={onClose}>
          Done
        </Button>
      }
    >
      <Sharing projectId={projectId} />
    </Dialog>
  );
}

/** Below the dialog, so that it is read anew each time that opens. */
function Sharing({ projectId }: { readonly projectId: string }) {
  const members = useMembers(projectId);
  const { people } = members;
  if (people.state === 'loading') return <SharingSkeleton />;
  if (people.state === 'failed') {
    return <LoadTrouble what="The people" error={people.error} onRetry={members.reload} />;
  }
  const { you } = people.value;
  const role = people.value.members.find((member) => member.userId === you)?.role;
  return (
    <div className="flex flex-col gap-6">
      <MemberList members={members} people={people.value} role={role} />
      {can(role, 'share_link.manage') && <ShareLinkList projectId={projectId} you={you} />}
    </div>
  );
}
