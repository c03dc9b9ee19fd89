import { DocumentStore, type TakenBack } from '@/lib/client/document/document-store';
import { type UndoRule } from '@/lib/client/document/undo/inverses';
import { type Dice } from '@/lib/orca/testing/dice';

import { type SetAside } from '../edits/outbox';
import { type DocumentLink } from '../line/project-link';
import { type Batch, type withChanges } from '../replica';
import { type ServersOfTab } from './servers-of-tab';
import { SimulatedLink } from './simulated-link';
import { simulatedOutbox } from './simulated-outbox';
import { simulatedRequests } from './simulated-requests';
import { somebodysEdit } from './somebodys-edit';
import { type Timeline } from './timeline';

export type SimulatedTabParts = {
  readonly userId: string;
  readonly timeline: Timeline;
  readonly servers: ServersOfTab;
  /** A network that lets no WebSocket through. */
  readonly isWithoutSockets: boolean;
  readonly follow: typeof withChanges;
  readonly undoRule?: UndoRule | undefined;
};

/** One page load: its line, its requests and its store. When it has crashed it does nothing more. */
class Page {
  readonly store: DocumentStore;
  readonly link: DocumentLink;
  readonly versions: number[] = [];
  isCrashed = false;

  constructor(tab: SimulatedTab, parts: SimulatedTabParts) {
    const { timeline, follow, undoRule } = parts;
    const link = new SimulatedLink(tab, parts, () => this.store.version());
    this.link = link;
    this.store = new DocumentStore({
      link,
      api: simulatedRequests(tab, parts, () => this.isCrashed),
      outbox: simulatedOutbox(tab, () => this.isCrashed),
      timing: timeline,
      follow,
      ...(undoRule && { undoRule }),
      onRefused: () => undefined,
      onGivenUp: (batchId) => tab.refused.add(batchId),
      nextFrame: (run) => run(),
    });
    this.store.observe(({ version }) => this.versions.push(version));
  }
}

/** One person's tab, which now and then loses its network or crashes and is opened again. */
export class SimulatedTab {
  readonly kept = new Map<string, Batch>();
  readonly setAside = new Map<string, SetAside>();
  /** What was ever done here, what the tab was told to be committed, and what it gave up. */
  readonly made = new Set<string>();
  readonly acknowledged = new Set<string>();
  readonly refused = new Set<string>();
  /** What was undone or done again here. */
  readonly takenBack: TakenBack[] = [];
  isOnline = true;
  readonly #parts: SimulatedTabParts;
  #page: Page;

  constructor(parts: SimulatedTabParts) {
    this.#parts = parts;
    this.#page = this.#load();
  }

  get userId(): string {
    return this.#parts.userId;
  }

  get store(): DocumentStore {
    return this.#page.store;
  }

  /** The versions of the changes that the page was told of, in order. */
  get versions(): readonly number[] {
    return this.#page.versions;
  }

  /** Does what a person may do: mostly edits. */
  act(dice: Dice): void {
    if (this.store.snapshot().load.state !== 'ready') return;
    const deed = dice.throw(20);
    if (this.store.snapshot().setAside.length > 0 && dice.chance(4)) this.#retry();
    else if (deed < 3) this.#step('undo');
    else if (deed < 5) this.#step('redo');
    else this.store.edit(somebodysEdit(this.store.document(), dice));
  }

  setOnline(isOnline: boolean): void {
    this.isOnline = isOnline;
    if (!isOnline) this.#page.link.renew();
  }

  dropLine(): void {
    this.#page.link.renew();
  }

  /** The page is gone, with all that is not in the outbox, and opened again. */
  crash(): void {
    this.#page.isCrashed = true;
    this.#page.store.close();
    this.#page = this.#load();
  }

  #load(): Page {
    const page = new Page(this, this.#parts);
    void page.store.open();
    return page;
  }

  #step(side: 'undo' | 'redo'): void {
    const done = this.store[side]();
    if (done.ok && done.value) this.takenBack.push(done.value);
  }

  #retry(): void {
    for (const { id } of this.store.snapshot().setAside) this.refused.delete(id);
    this.store.retrySetAside();
  }
}
