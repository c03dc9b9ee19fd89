import 'server-only';
import { type Editor, type LeaseMessage, type Leases } from '../presence/leases';

type DeskParts = {
  readonly leases: Pick<Leases, 'take' | 'release' | 'releaseAll'>;
  /** Whose tab it is, with the role they have now. */
  readonly editor: () => Editor;
  readonly send: (message: LeaseMessage) => void;
};

type Wish =
  | { readonly isTaking: true; readonly place: string; readonly takeOver: boolean }
  | { readonly isTaking: false; readonly place: string };

/**
 * What one tab asks of its leases. One wish is carried out at a time and one more waits, the newest: whoever asks faster
 * than Redis answers wants only the last. What is replaced is answered `ended`.
 */
export class LeaseDesk {
  readonly #parts: DeskParts;
  #next: Wish | undefined;
  #isBusy = false;
  #isOver = false;

  constructor(parts: DeskParts) {
    this.#parts = parts;
  }

  take(place: string, takeOver: boolean): void {
    this.#replace({ isTaking: true, place, takeOver });
  }

  release(place: string): void {
    // Whoever takes another place gives back the one they have.
    if (this.#next?.isTaking && this.#next.place !== place) return;
    this.#replace({ isTaking: false, place });
  }

  /** Its person may not edit any more: what they hold ends, and they are told. */
  async revoke(): Promise<void> {
    this.#drop();
    const place = await this.#parts.leases.releaseAll(this.#parts.editor().connectionId);
    if (place !== undefined) this.#end(place);
  }

  /** The line is closed; nothing more is begun. */
  close(): void {
    this.#isOver = true;
    this.#next = undefined;
  }

  #replace(wish: Wish): void {
    if (this.#isOver) return;
    this.#drop();
    this.#next = wish;
    if (!this.#isBusy) void this.#carryOut();
  }

  #drop(): void {
    if (this.#next?.isTaking) this.#end(this.#next.place);
    this.#next = undefined;
  }

  async #carryOut(): Promise<void> {
    const { leases, editor, send } = this.#parts;
    this.#isBusy = true;
    while (this.#next) {
      const wish = this.#next;
      this.#next = undefined;
      if (wish.isTaking) send(await leases.take(editor(), wish.place, wish.takeOver));
      else await leases.release(editor().connectionId, wish.place);
    }
    this.#isBusy = false;
  }

  #end(place: string): void {
    this.#parts.send({ type: 'lease', place, state: 'ended', holder: null });
  }
}
