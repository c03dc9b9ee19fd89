import { byOrderKey } from '@/lib/shared/order-key';

import { NewCtas } from '../edits/cta/new-ctas';
import { type VerbPlace } from '../edits/cta/verb-edits';
import { ctaCellWrites } from '../edits/cta/write-cta-cells';
import { type OrcaDocument } from '../model/document';
import { findGrant, findRecord } from '../model/lookups';
import { type RecordOf } from '../model/record';
import { applyOperations } from '../operations/apply-operations';
import { type Operation, type Write } from '../operations/operation';
import { capitalisedVerb } from '../views/capitalised-verb';
import { capsName } from '../views/caps-name';
import { ctaCellText, ctaWishText, isCellMark, parseCtaCell } from '../views/cta/cta-cell-text';
import { heldInCell } from '../views/cta/cta-matrix';
import { wishOfCtaCell, type CtaWish, type WishedVerb } from '../views/cta/cta-wish';
import { meantCtas } from '../views/cta/known-cta';
import { ctaAdder } from './added-ctas';
import { HeadBook } from './head-book';
import { isFreeText } from './is-free-text';
import { listedCtas } from './listed-ctas';
import { planListed } from './listed-table';
import { PasteDraft, type PasteCells, type ReadCell } from './paste-draft';
import { type PastePlan, type PasteRequest } from './paste-plan';
import {
  pastedHeads,
  targetsByHead,
  targetsByPlace,
  type HeadFate,
  type PastedHeads,
} from './pasted-heads';

/** What heads the verbs that nobody may use. */
const nobodyName = 'Unassigned';

/**
 * What pasting a table into the CTA matrix would do. Among the ids of roles `''` is the place of verbs that nobody may
 * use. A cell says afterwards what was pasted: verbs that its object has are granted, others made, and what does not
 * stand there is revoked. A table whose heads stand the other way round goes where they say.
 */
export function planCtaPaste(request: PasteRequest): PastePlan {
  const book = new HeadBook(request);
  const isRole = (text: string) => book.knows('role', text);
  const lines = listedCtas(request, { nobody: nobodyName, isRole });
  if (!lines) return planMatrix(request, book);
  if (request.isList === false) return { ...planMatrix(request, book), isList: false };
  const fateOf = (kind: HeadKind) => (head: string) =>
    fateOfHead(request.document, book, { kind, head });
  book.meet([lines.cells.map(({ row }) => row), lines.cells.map(({ column }) => column)]);
  return planListed(request, lines, {
    joint: '\n',
    fateOf: { row: fateOf('object'), column: fateOf('role') },
    plan: (matrix) => planned(matrix, readHeads(matrix, book).heads, { book, isAdding: true }),
  });
}

function planMatrix(request: PasteRequest, book: HeadBook): PastePlan {
  const turned = { ...request, isTransposed: !request.isTransposed };
  const [straight, crossed] = [readHeads(request, book), readHeads(turned, book)];
  const isTurned =
    crossed.heads.rows !== undefined &&
    crossed.heads.columns !== undefined &&
    crossed.knownCount > straight.knownCount;
  const asWhole = { book, isAdding: false };
  return isTurned
    ? planned(turned, crossed.heads, asWhole)
    : planned(request, straight.heads, asWhole);
}

type HeadKind = 'object' | 'role';

const kindsOf = (isTransposed: boolean) =>
  isTransposed ? (['role', 'object'] as const) : (['object', 'role'] as const);

function readHeads(request: PasteRequest, book: HeadBook) {
  const { isTransposed, rows: table } = request;
  const knows = (kind: HeadKind) => (text: string) =>
    isNobody(kind, text) || book.knows(kind, text);
  const [rowKind, columnKind] = kindsOf(isTransposed);
  const [knowsRow, knowsColumn] = [knows(rowKind), knows(columnKind)];
  const knownRows = table.slice(1).filter(([first = '']) => knowsRow(first));
  const knownColumns = table[0]?.slice(1).filter(knowsColumn) ?? [];
  const knownCount = knownRows.length + knownColumns.length;
  const reader = { knowsRow, knowsColumn, readsAsCell: isCellMark, isAnyWordCell: true };
  return { knownCount, heads: pastedHeads(request, reader) };
}

type Reading = {
  readonly book: HeadBook;
  /** A list adds to what cells say; a matrix says all of it. */
  readonly isAdding: boolean;
};

function planned(
  request: PasteRequest,
  heads: PastedHeads,
  { book, isAdding }: Reading,
): PastePlan {
  const { document, isOwn, newId } = request;
  const [rowKind, columnKind] = kindsOf(request.isTransposed);
  book.meet([heads.rows, heads.columns]);
  const width = heads.cells.reduce((most, row) => Math.max(most, row.length), 0);
  const fateOf = (kind: HeadKind) => (head: string) => fateOfHead(document, book, { kind, head });
  const rows = heads.rows
    ? targetsByHead(heads.rows, fateOf(rowKind))
    : targetsByPlace(heads.cells.length, request, 'row');
  const columns = heads.columns
    ? targetsByHead(heads.columns, fateOf(columnKind))
    : targetsByPlace(width, request, 'column');

  // Cells are read as they will stand: a context may be an object that this paste makes.
  const headWrites = book.writes();
  const next = afterWrites(document, headWrites);
  const draft = new PasteDraft(
    request,
    heads,
    ctaCells({ document: next, isOwn, isAdding, newId }),
  );
  draft.takeAll(rows, columns);
  const wishes = draft.wishes().map(({ rowId, columnId, wish }) => {
    return { objectId: rowId, roleId: columnId || null, wish };
  });
  const writes = [...headWrites, ...ctaCellWrites(next, wishes, newId)];
  return {
    ...draft.told(),
    unknownHeads: book.unknownHeads(),
    notes: book.notes(),
    isFreeText: !isOwn && wishes.some(({ wish }) => isSaidFreely(wish)),
    operations: asOneStep(writes),
  };
}

function isSaidFreely(wish: CtaWish): boolean {
  return wish.say === 'verbs' && wish.verbs.some(({ verb }) => isFreeText(verb));
}

function isNobody(kind: HeadKind, text: string): boolean {
  return kind === 'role' && text.trim().toLowerCase() === nobodyName.toLowerCase();
}

function fateOfHead(
  document: OrcaDocument,
  book: HeadBook,
  { kind, head }: { readonly kind: HeadKind; readonly head: string },
): HeadFate {
  const isKnown = book.knows(kind, head);
  if (!isKnown && isNobody(kind, head)) return { to: 'record', id: '' };
  const fate = book.fateOf(kind, head);
  const role = kind === 'role' && fate.to === 'record' && findRecord(document, 'role', fate.id);
  if (!role || !role.isArchived) return fate;
  return { to: 'nowhere', reason: `“${role.name}” is archived. Restore it first.` };
}

function afterWrites(document: OrcaDocument, writes: readonly Write[]): OrcaDocument {
  const applied = applyOperations(document, asOneStep(writes));
  return applied.ok ? applied.value.document : document;
}

function asOneStep(writes: readonly Write[]): readonly Operation[] {
  return writes.length > 0 ? [{ type: 'records.write', writes: [...writes] }] : [];
}

type CellsAsked = Pick<PasteRequest, 'document' | 'isOwn' | 'newId'> & Pick<Reading, 'isAdding'>;

function ctaCells({ document, isOwn, isAdding, newId }: CellsAsked): PasteCells<CtaWish> {
  // Only to tell what cells will say: what several of them make is made once.
  const ctas = new NewCtas(document, newId);
  const added = ctaAdder(document);
  const known = new Map<string, ReadCell<CtaWish>>();
  const read = (objectId: string, text: string): ReadCell<CtaWish> => {
    const key = `${objectId}/${text}`;
    const before = known.get(key);
    if (before) return before;
    const now = parseCtaCell(document, objectId, text);
    const exact = now.wish
      ? { ...now, wish: isOwn ? withTiers(now.wish) : asTyped(now.wish) }
      : now;
    known.set(key, exact);
    return exact;
  };
  return {
    read: ({ rowId, columnId }, text) => {
      const cell = read(rowId, text);
      const isVerbs = cell.wish?.say === 'verbs';
      if (isAdding && columnId !== '') return added({ objectId: rowId, roleId: columnId }, cell);
      if (columnId !== '' || isVerbs || cell.wish === undefined) return cell;
      const isEmpty = cell.wish.say === 'unasked';
      return {
        wish: undefined,
        unread: isEmpty ? [] : ['Here are only verbs that nobody may use yet.'],
      };
    },
    texts: ({ rowId: objectId, columnId }, wish) => {
      const place = { objectId, roleId: columnId || null };
      const after = asItWillSay(document, place, wish, ctas);
      return {
        before: ctaCellText(document, place),
        after: ctaWishText(document, objectId, after),
      };
    },
    nameOf: (id) => {
      const object = findRecord(document, 'object', id);
      return object ? capsName(object) : (findRecord(document, 'role', id)?.name ?? nobodyName);
    },
  };
}

/** Copied here, a verb without a tier says that it has none. */
function withTiers(wish: CtaWish): CtaWish {
  if (wish.say !== 'verbs') return wish;
  return { ...wish, verbs: wish.verbs.map((verb) => ({ tier: null, ...verb })) };
}

/** Written elsewhere, a verb gets the capital that a typed one gets. */
function asTyped(wish: CtaWish): CtaWish {
  if (wish.say !== 'verbs') return wish;
  const verbs = wish.verbs.map((verb) => ({ ...verb, verb: capitalisedVerb(verb.verb) }));
  return { ...wish, verbs };
}

/** A wish in the words and the order of the object's own verbs, with the tiers that stay. */
function asItWillSay(
  document: OrcaDocument,
  place: VerbPlace,
  wish: CtaWish,
  ctas: NewCtas,
): CtaWish {
  if (wish.say !== 'verbs') return wish;
  const { objectId, roleId } = place;
  const cell = heldInCell(document, place);
  const held = cell.held.map(({ cta }) => cta);
  const fresh = new Map<number, WishedVerb>();
  const known = new Map<RecordOf<'cta'>, WishedVerb>();
  const find = (told: WishedVerb) => ctas.ctaOf(objectId, told);
  for (const { verb, cta } of meantCtas(wish.verbs, held, find)) {
    const grant = roleId === null ? undefined : findGrant(document, cta.id, roleId);
    const tier = verb.tier === undefined ? (grant?.tier ?? null) : verb.tier;
    const madeAt = ctas.placeOf(cta);
    if (madeAt === undefined) known.set(cta, { ...cta, tier });
    else fresh.set(madeAt, { ...cta, tier });
  }
  const inMaking = [...fresh].toSorted(([a], [b]) => a - b).map(([, verb]) => verb);
  if (roleId === null) return withMore(wishOfCtaCell(cell), inMaking);
  const inOrder = [...known].toSorted(([a], [b]) => byOrderKey(a, b)).map(([, verb]) => verb);
  return { ...wish, verbs: [...inOrder, ...inMaking] };
}

/** What nobody may use is only ever added to: verbs that somebody may use already are no news. */
function withMore(wish: CtaWish, fresh: readonly WishedVerb[]): CtaWish {
  const verbs = [...(wish.say === 'verbs' ? wish.verbs : []), ...fresh];
  return verbs.length > 0 ? { say: 'verbs', isDoubted: false, verbs } : { say: 'unasked' };
}
