'use client';

import Link from 'next/link';
import { useParams } from 'next/navigation';

import { screenHref } from '@/components/studio/screens';
import { useDocument } from '@/lib/client/document/use-document';
import { attributeUses, type AttributeUse } from '@/lib/orca/views/attribute-uses';

import { PanelSection } from './panel-section';

/** Why an attribute is there: the lists that are sorted and filtered by it, each a way to it. */
export function AttributeUseList({ attributeId }: { readonly attributeId: string }) {
  const { projectId } = useParams<{ projectId: string }>();
  const uses = useDocument((document) => attributeUses(document, attributeId));
  if (uses.length === 0) return null;
  return (
    <PanelSection title="Why it is there">
      <ul className="flex flex-col gap-1 text-sm">
        {uses.map((use) => (
          <li key={`${use.sentence} ${use.holder.id}`} className="first-letter:uppercase">
            <Link href={hrefOf(projectId, use)} className="underline-offset-2 hover:underline">
              {use.sentence}
            </Link>
          </li>
        ))}
      </ul>
      <p className="text-xs text-quiet">Without the attribute these lists lose that.</p>
    </PanelSection>
  );
}

/** The cell that holds the list, or the object whose collection it is. */
function hrefOf(projectId: string, { holder, fromId, toId }: AttributeUse) {
  if (holder.kind === 'object') {
    return `${screenHref(projectId, 'objects')}?focus=${holder.id}` as const;
  }
  return `${screenHref(projectId, 'relationships')}?row=${fromId}&column=${toId}` as const;
}
