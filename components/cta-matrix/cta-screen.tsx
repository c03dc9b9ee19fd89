'use client';

import { useCallback, useRef, useState } from 'react';

import { type GridCommand } from '@/components/grid/grid-command';
import { clampedPosition, type GridPosition } from '@/components/grid/grid-navigation';
import { type GridHandle } from '@/components/grid/sparse-grid';
import { placeOf } from '@/components/presence/cells/place-of';
import { useCellPlace } from '@/components/presence/cells/use-cell-place';
import { useRefusal } from '@/components/presence/cells/use-refusal';
import { Screen } from '@/components/studio/screen';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { useMediaQuery } from '@/components/ui/use-media-query';
import { useDocumentStore } from '@/lib/client/document/document-provider';
import { useDocument } from '@/lib/client/document/use-document';
import { useSearchParamsState } from '@/lib/client/view/use-search-params-state';
import { type VerbPlace } from '@/lib/orca/edits/verb-edits';
import { ctasOf, grantsOf, recordsOf } from '@/lib/orca/model/lookups';
import { type RecordOf } from '@/lib/orca/model/record';

import { type GoInside, type Inside } from './cta-focus';
import { CtaGrid } from './cta-grid';
import { EmptyMatrix } from './empty-matrix';
import { FocusPanel } from './focus-panel';
import { StoryLine } from './story-line';
import { useVerbs } from './use-verbs';

const title = 'CTAs';
const urlNames = ['row', 'column', 'cta'] as const;
const headRow = 'roles';
const unassigned = 'unassigned';

/** CTA discovery: what each role does with each object. */
export function CtaScreen() {
  const objects = useDocument((document) => recordsOf(document, 'object'));
  const roles = useDocument((document) => recordsOf(document, 'role'));
  const [addsRoles, setAddsRoles] = useState(false);
  if (objects.length > 0 && roles.length > 0)
    return <MatrixScreen objects={objects} roles={roles} addsRoles={addsRoles} />;
  return (
    <Screen title={title}>
      <EmptyMatrix hasObjects={objects.length > 0} onRoleAdded={() => setAddsRoles(true)} />
    </Screen>
  );
}

type MatrixScreenProps = {
  readonly objects: readonly RecordOf<'object'>[];
  readonly roles: readonly RecordOf<'role'>[];
  /** The first role was just added here: the keyboard waits for the next. */
  readonly addsRoles: boolean;
};

function MatrixScreen({ objects, roles, addsRoles }: MatrixScreenProps) {
  const [url, setUrl] = useSearchParamsState(urlNames);
  const [inside, setInside] = useState<Inside>();
  const [nameRequest, setNameRequest] = useState<object>();
  const [isSheetOpen, setSheetOpen] = useState(false);
  const grid = useRef<GridHandle>(null);
  const store = useDocumentStore();
  const verbs = useVerbs();
  const hasPanel = useMediaQuery('(width >= 64rem)');
  const { isRefused, takeOver } = useRefusal();

  const objectIds = objects.map(({ id }) => id);
  const roleIds = [...roles.map(({ id }) => id), null];
  const focus = clampedPosition(
    {
      row: url.row === headRow ? -1 : Math.max(0, objectIds.indexOf(url.row ?? '')),
      column: url.column === unassigned ? roles.length : roleIds.indexOf(url.column ?? ''),
    },
    { rowMin: -1, columnMin: 0, rowCount: objectIds.length, columnCount: roleIds.length },
  );
  const placeAt = ({ row, column }: GridPosition): VerbPlace => ({
    objectId: objectIds[row] ?? '',
    roleId: roleIds[column] ?? null,
  });
  const place = placeAt(focus);
  useCellPlace(focus.row < 0 ? null : placeOf.ctaCell(place.objectId, place.roleId));

  const focusCell = (at: GridPosition) => {
    setInside(undefined);
    setNameRequest(undefined);
    setUrl({
      row: at.row < 0 ? headRow : objectIds[at.row],
      column: roleIds[at.column] ?? unassigned,
      cta: undefined,
    });
  };
  const goInside = useCallback<GoInside>(
    ({ objectId, roleId }, asked) => {
      const isTaken = asked?.mode === 'typing' && isRefused(placeOf.ctaCell(objectId, roleId));
      const next = isTaken ? undefined : asked;
      setInside(next);
      const ctaId = next && 'ctaId' in next ? next.ctaId : undefined;
      setUrl({ row: objectId, column: roleId ?? unassigned, cta: ctaId });
      if (!next) grid.current?.takeFocus();
    },
    [setUrl, isRefused],
  );
  const enterCell = (at: VerbPlace) => {
    const { document } = store.snapshot();
    const first = ctasOf(document, at.objectId).find(({ id }) => {
      const grants = grantsOf(document, id);
      return at.roleId === null
        ? grants.length === 0
        : grants.some(({ roleId }) => roleId === at.roleId);
    });
    goInside(at, first ? { mode: 'chip', ctaId: first.id } : { mode: 'typing', text: '' });
  };
  const typeAt = (at: VerbPlace, text: string) => goInside(at, { mode: 'typing', text });
  const askName = (command: GridCommand): boolean => {
    if (command.type !== 'edit') return false;
    setNameRequest({});
    if (!hasPanel) setSheetOpen(true);
    return true;
  };
  /** Whether the command came to nothing but the word that somebody else edits the cell, or took it over from them. */
  const isLocked = (command: GridCommand, at: VerbPlace): boolean => {
    const cell = placeOf.ctaCell(at.objectId, at.roleId);
    const goOn = () => typeAt(at, '');
    const wantsIt = command.type === 'type' && command.text === 't';
    return (wantsIt && takeOver(cell, goOn)) || isRefused(cell, goOn);
  };
  const carryOut = (command: GridCommand): boolean => {
    if (command.at.row < 0) return askName(command);
    const at = placeAt(command.at);
    if (isLocked(command, at)) return true;
    switch (command.type) {
      case 'edit':
        enterCell(at);
        return true;
      case 'cycle':
        verbs.answer(at, 'next');
        return true;
      case 'clear':
        verbs.clear(at);
        return true;
      case 'type':
        if (command.text === '?') verbs.answer(at, 'question');
        else typeAt(at, command.text);
        return true;
    }
  };

  const panel = (
    <FocusPanel
      place={place}
      isRole={focus.row < 0}
      ctaId={url.cta}
      nameRequest={nameRequest}
      goInside={(at, next) => {
        setSheetOpen(false);
        goInside(at, next);
      }}
      onLeave={() => grid.current?.takeFocus()}
    />
  );
  return (
    <Screen
      title={title}
      panel={hasPanel ? panel : undefined}
      status={
        <StoryLine
          place={place}
          ctaId={url.cta}
          action={
            !hasPanel && (
              <Button variant="outlined" onPress={() => setSheetOpen(true)}>
                Details
              </Button>
            )
          }
        />
      }
    >
      <CtaGrid
        ref={grid}
        objectIds={objectIds}
        roleIds={roleIds}
        addsRoles={addsRoles}
        focus={focus}
        inside={inside}
        goInside={goInside}
        onFocus={focusCell}
        onCommand={carryOut}
      />
      <Dialog title="Details" isOpen={isSheetOpen && !hasPanel} onClose={() => setSheetOpen(false)}>
        <div className="-m-4">{panel}</div>
      </Dialog>
    </Screen>
  );
}
