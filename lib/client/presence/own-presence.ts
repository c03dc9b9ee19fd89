import { presenceLimits, presenceSchema, type Presence } from '@/lib/contracts/presence';
import { isSameValue } from '@/lib/shared/same-value';

import { paced } from './paced';

const tellEveryMs = 60;
/** Somebody who types for long in one place is told of again, before the server takes them for gone. */
const repeatAfterMs = presenceLimits.goneAfterMs / 3;

/** What this tab tells of itself: told when it changes, not too often, and anew over every new line. */
export class OwnPresence {
  /** False: there is no line. */
  readonly #tell: (presence: Presence | null) => boolean;
  readonly #pace = paced(tellEveryMs, () => this.#tellNow());
  readonly #places: { readonly place: string }[] = [];
  #path = '';
  #activeMs = Date.now();
  #isAway = false;
  /** Undefined: nothing over this line so far. */
  #told: { readonly presence: Presence | null; readonly atMs: number } | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(tell: (presence: Presence | null) => boolean) {
    this.#tell = tell;
  }

  /** A new line: nobody knows anything of this tab. */
  tellAnew(): void {
    this.#told = undefined;
    this.#tellNow();
  }

  setPath(path: string): void {
    if (path === this.#path) return;
    this.#path = path;
    this.#pace.ask();
  }

  /** Where the focus of this tab is. */
  place(): string | null {
    return this.#places.at(-1)?.place ?? null;
  }

  /** Returns what takes the claim back. The last one counts. */
  claimPlace(place: string): () => void {
    const claim = { place };
    this.#places.push(claim);
    this.#pace.ask();
    return () => {
      const at = this.#places.indexOf(claim);
      if (at >= 0) this.#places.splice(at, 1);
      this.#pace.ask();
    };
  }

  noteActivity(): void {
    const idleForMs = Date.now() - this.#activeMs;
    this.#activeMs = Date.now();
    const isOld = this.#told !== undefined && Date.now() - this.#told.atMs >= repeatAfterMs;
    if (isOld || idleForMs >= presenceLimits.idleAfterMs) this.#pace.ask();
  }

  /** Tells at once: a page that goes away has no later. */
  setAway(isAway: boolean): void {
    this.#isAway = isAway;
    this.#activeMs = Date.now();
    this.#tellNow();
  }

  /** What is on the page may still give back its claims: they are told to nobody. */
  stop(): void {
    this.#pace.stop();
    clearTimeout(this.#timer);
  }

  goOn(): void {
    this.#pace.goOn();
  }

  #tellNow(): void {
    const presence = this.#now();
    this.#wakeLater();
    const told = this.#told;
    const isNews = told ? !isSameValue(told.presence, presence) : presence !== null;
    const isOld = presence && told && Date.now() - told.atMs >= repeatAfterMs;
    if (!isNews && !isOld) return;
    this.#told = this.#tell(presence) ? { presence, atMs: Date.now() } : undefined;
  }

  #now(): Presence | null {
    const idleForMs = Date.now() - this.#activeMs;
    if (this.#isAway || idleForMs >= presenceLimits.goneAfterMs) return null;
    const isIdle = idleForMs >= presenceLimits.idleAfterMs;
    const place = this.place();
    const whole = presenceSchema.safeParse({ path: this.#path, place, isIdle });
    // An address too long or too odd for others still says which screen it is.
    const [screen = ''] = this.#path.split('?');
    const rough = presenceSchema.safeParse({ path: screen, place: null, isIdle });
    return whole.data ?? rough.data ?? { path: '', place: null, isIdle };
  }

  /** Falling idle and being gone come without an event. */
  #wakeLater(): void {
    clearTimeout(this.#timer);
    const idleForMs = Date.now() - this.#activeMs;
    const { idleAfterMs, goneAfterMs } = presenceLimits;
    if (this.#isAway || idleForMs >= goneAfterMs) return;
    const untilMs = (idleForMs < idleAfterMs ? idleAfterMs : goneAfterMs) - idleForMs;
    this.#timer = setTimeout(() => this.#tellNow(), untilMs);
  }
}
