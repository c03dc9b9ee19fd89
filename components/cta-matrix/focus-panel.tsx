'use client';

import { useDocument } from '@/lib/client/document/use-document';
import { type VerbPlace } from '@/lib/orca/edits/verb-edits';
import { findRecord } from '@/lib/orca/model/lookups';

import { CellPanel } from './cell-panel';
import { type GoInside } from './cta-focus';
import { CtaPanel } from './cta-panel';
import { RolePanel } from './role-panel';

type FocusPanelProps = {
  readonly place: VerbPlace;
  /** The head of the role is focused, not a cell. */
  readonly isRole: boolean;
  readonly ctaId: string | undefined;
  readonly nameRequest: object | undefined;
  readonly goInside: GoInside;
  /** Escape: back to the grid. */
  readonly onLeave: () => void;
};

/** The detail of what is focused: a role, a call to action, or a cell. */
export function FocusPanel(props: FocusPanelProps) {
  const { place, isRole, ctaId, nameRequest, goInside, onLeave } = props;
  const role = useDocument((document) =>
    isRole && place.roleId !== null ? findRecord(document, 'role', place.roleId) : undefined,
  );
  const cta = useDocument((document) =>
    ctaId === undefined ? undefined : findRecord(document, 'cta', ctaId),
  );
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- only hears Escape of the fields inside
    <div
      onKeyDown={(event) => {
        if (event.key === 'Escape') onLeave();
      }}
    >
      {isRole && role && <RolePanel role={role} request={nameRequest} />}
      {!isRole && cta && (
        <CtaPanel cta={cta} roleId={place.roleId} onGone={() => goInside(place, undefined)} />
      )}
      {!isRole && !cta && <CellPanel place={place} goInside={goInside} />}
    </div>
  );
}
