'use client';

import { type Ref } from 'react';

import { type GridCommand } from '@/components/grid/grid-command';
import { type GridPosition } from '@/components/grid/grid-navigation';
import { type GridPointer } from '@/components/grid/grid-overlay';
import { MeasuredGrid } from '@/components/grid/measured-grid';
import { type GridHandle } from '@/components/grid/sparse-grid';
import { placeOf } from '@/components/presence/cells/place-of';
import { PlaceLockText, PlaceRing } from '@/components/presence/cells/place-ring';
import { useMediaQuery } from '@/components/ui/use-media-query';
import { useTellCursor } from '@/lib/client/presence/use-cursors';

import { AddRole } from './add-role';
import { CtaCell } from './cta-cell';
import { type GoInside, type Inside } from './cta-focus';
import { CtaPresence } from './cta-presence';
import { ObjectHead, RoleHead } from './matrix-heads';

type CtaGridProps = {
  readonly objectIds: readonly string[];
  /** null is the column of verbs that nobody may use yet. */
  readonly roleIds: readonly (string | null)[];
  /** Waits with an open field for the next role. */
  readonly addsRoles: boolean;
  readonly focus: GridPosition;
  readonly inside: Inside | undefined;
  readonly goInside: GoInside;
  readonly onFocus: (position: GridPosition) => void;
  readonly onCommand: (command: GridCommand) => boolean;
  readonly ref: Ref<GridHandle>;
};

const wide = { headWidth: 176, columnWidthMin: 200, rowHeightMin: 44 } as const;
const narrow = { headWidth: 124, columnWidthMin: 176, rowHeightMin: 44 } as const;

/** The CTA matrix as a grid: row is the object, column is the role, verbs stand in the cells. */
export function CtaGrid(props: CtaGridProps) {
  const { objectIds, roleIds, addsRoles, inside, goInside, ...rest } = props;
  const isNarrow = useMediaQuery('(width < 40rem)');
  const { focus } = props;
  const tellCursor = useTellCursor();
  const placeAt = ({ row, column }: GridPosition) =>
    placeOf.ctaCell(objectIds[row] ?? '', roleIds[column] ?? null);
  const hover = (pointer: GridPointer | undefined) =>
    tellCursor(pointer ? { anchor: placeAt(pointer), x: pointer.x, y: pointer.y } : null);
  return (
    <MeasuredGrid
      {...rest}
      label="CTA matrix. Row: object. Column: role. Type a verb in a cell."
      sizes={isNarrow ? narrow : wide}
      rowCount={objectIds.length}
      columnCount={roleIds.length}
      headEnd={<AddRole goesOn={addsRoles} />}
      corner={<span className="block px-2 py-2.5 text-xs text-quiet">What who does</span>}
      renderRowHead={(row) => <ObjectHead objectId={objectIds[row] ?? ''} />}
      renderColumnHead={(column) => <RoleHead roleId={roleIds[column] ?? null} />}
      Overlay={CtaPresence}
      onHover={hover}
      renderCell={({ row, column }) => {
        const place = placeAt({ row, column });
        const isFocused = row === focus.row && column === focus.column;
        return (
          <>
            <CtaCell
              objectId={objectIds[row] ?? ''}
              roleId={roleIds[column] ?? null}
              isFocused={isFocused}
              inside={isFocused ? inside : undefined}
              goInside={goInside}
            />
            <PlaceRing place={place} side={row === 0 ? 'below' : 'above'} />
            <PlaceLockText place={place} />
          </>
        );
      }}
    />
  );
}
