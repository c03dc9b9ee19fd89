'use client';

import { ArrowLeft } from 'lucide-react';

import { Button } from '@/components/ui/button';
import { useDocument } from '@/lib/client/document/use-document';
import { findRecord } from '@/lib/orca/model/lookups';

import { type GoInside } from '../cta-focus';
import { type CtaFocus } from '../cta-places';
import { RolePanel } from '../roles/role-panel';
import { CellPanel } from './cell-panel';
import { CtaPanel } from './cta-panel';
import { ObjectPanel } from './object-panel';

type FocusPanelProps = {
  readonly focus: CtaFocus;
  readonly ctaId: string | undefined;
  readonly goInside: GoInside;
  readonly isSheet: boolean;
  /** Escape: back to the grid. */
  readonly onLeave: () => void;
  /** From a verb back to its whole cell, where the panel is not beside the matrix. */
  readonly onBack: (() => void) | undefined;
};

/** The detail of what is focused: an object, a role, a call to action, or a cell. */
export function FocusPanel({ onLeave, ...focused }: FocusPanelProps) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- only hears Escape of the fields inside
    <div
      data-panel
      onKeyDown={(event) => {
        if (event.key === 'Escape') onLeave();
      }}
    >
      <Focused {...focused} />
    </div>
  );
}

function Focused({ focus, ctaId, ...props }: Omit<FocusPanelProps, 'onLeave'>) {
  const { goInside, isSheet, onBack } = props;
  const role = useDocument((document) =>
    focus.on === 'role' ? findRecord(document, 'role', focus.roleId ?? '') : undefined,
  );
  const cta = useDocument((document) => findRecord(document, 'cta', ctaId ?? ''));
  if (focus.on === 'object') return <ObjectPanel key={focus.objectId} objectId={focus.objectId} />;
  if (focus.on === 'role') {
    if (role) return <RolePanel key={role.id} role={role} />;
    return (
      <p className="p-4 text-sm text-quiet">
        Verbs that nobody may use yet. Type one here, or give it to a role in its details.
      </p>
    );
  }
  const place = { objectId: focus.objectId, roleId: focus.roleId };
  return cta?.objectId === focus.objectId ? (
    <>
      {onBack && (
        <Button className="mx-2 mt-2" onPress={onBack}>
          <ArrowLeft aria-hidden /> The whole cell
        </Button>
      )}
      <CtaPanel
        key={cta.id}
        cta={cta}
        roleId={focus.roleId}
        onGone={() => goInside(place, undefined)}
      />
    </>
  ) : (
    <CellPanel
      // What is typed in it is of this cell, and goes nowhere else.
      key={`${place.objectId} ${place.roleId}`}
      place={place}
      goInside={goInside}
      isSheet={isSheet}
    />
  );
}
