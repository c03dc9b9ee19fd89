import { type OrcaDocument } from '@/lib/orca/model/document';
import { findRecord } from '@/lib/orca/model/lookups';
import { columnItems } from '@/lib/orca/views/object-map';

/** Where the keyboard is: a column, and the key of an item in it. */
export type MapFocus = { readonly objectId: string; readonly key: string };

export type Step = 'up' | 'down' | 'left' | 'right' | 'first' | 'last' | 'previous' | 'next';

export const stepOfKey: Readonly<Record<string, Step>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  Home: 'first',
  End: 'last',
  '[': 'previous',
  ']': 'next',
};

const sidewaysBy: Partial<Record<Step, number>> = { left: -1, right: 1, previous: -1, next: 1 };

/** The focus one step further; where it can't go on, it stays. */
export function stepFocus(
  document: OrcaDocument,
  columns: readonly string[],
  focus: MapFocus,
  step: Step,
): MapFocus {
  const sideways = sidewaysBy[step];
  if (sideways !== undefined) {
    const at = columns.indexOf(focus.objectId) + sideways;
    const objectId = columns[at];
    if (at < 0 || objectId === undefined) return focus;
    return step === 'left' || step === 'right'
      ? besideFocus(document, focus, objectId)
      : headOf(objectId);
  }
  const items = columnItems(document, focus.objectId);
  const at = items.findIndex(({ key }) => key === focus.key);
  const last = items.length - 1;
  const vertical: Partial<Record<Step, number>> = { up: at - 1, down: at + 1, first: 0, last };
  const next = Math.min(Math.max(vertical[step] ?? at, 0), last);
  return { objectId: focus.objectId, key: items[next]?.key ?? focus.key };
}

/** The head of a column. */
export function headOf(objectId: string): MapFocus {
  return { objectId, key: `object:${objectId}` };
}

/** Where a record's key (`attribute:…`, as an address holds it) stands in the map. */
export function focusOfKey(document: OrcaDocument, key: string): MapFocus | undefined {
  const [kind, id = ''] = key.split(':');
  if (kind === 'object') return findRecord(document, 'object', id) && headOf(id);
  if (kind === 'relationship') return placed(key, findRecord(document, kind, id)?.fromId);
  if (kind === 'attribute' || kind === 'cta')
    return placed(key, findRecord(document, kind, id)?.objectId);
  return undefined;
}

function placed(key: string, objectId: string | undefined): MapFocus | undefined {
  return objectId === undefined ? undefined : { objectId, key };
}

/** The focus as far as what it was on is still there; else the head of its column or of the first one. */
export function presentFocus(
  document: OrcaDocument,
  columns: readonly string[],
  focus: MapFocus | undefined,
): MapFocus | undefined {
  const objectId = focus && columns.includes(focus.objectId) ? focus.objectId : columns[0];
  if (objectId === undefined) return undefined;
  if (focus?.objectId !== objectId) return headOf(objectId);
  const isThere = columnItems(document, objectId).some(({ key }) => key === focus.key);
  return isThere ? focus : headOf(objectId);
}

/** Where to go when the focused item is about to vanish: to the next one of its section, else the one before. */
export function focusAfterRemoval(document: OrcaDocument, focus: MapFocus): MapFocus {
  const items = columnItems(document, focus.objectId);
  const at = items.findIndex(({ key }) => key === focus.key);
  return { objectId: focus.objectId, key: (items[at + 1] ?? items[at - 1])?.key ?? focus.key };
}

/** The same section in another column, as far down as there is something. */
function besideFocus(document: OrcaDocument, focus: MapFocus, objectId: string): MapFocus {
  const here = columnItems(document, focus.objectId);
  const section = here.find(({ key }) => key === focus.key)?.section ?? 'head';
  const at = here
    .filter((item) => item.section === section)
    .findIndex(({ key }) => key === focus.key);
  const there = columnItems(document, objectId).filter((item) => item.section === section);
  return { objectId, key: there[Math.min(at, there.length - 1)]?.key ?? headOf(objectId).key };
}
