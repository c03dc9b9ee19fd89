import { type Person } from '@/lib/contracts/presence';
import { type ServerMessage } from '@/lib/contracts/realtime';

export type LeaseHolder = Pick<Person, 'userId' | 'name'>;

/**
 * May this tab edit the place alone? `held`: somebody else does, and of two edits the later one wins. `ended`: it was
 * taken over or ran out after five minutes, or this person may not edit at all.
 */
export type LeaseAnswer =
  | { readonly state: 'granted' }
  | { readonly state: 'held'; readonly holder: LeaseHolder }
  | { readonly state: 'ended' };

/** The same, and for a place that this tab has not begun to edit, or whose answer is under way. */
export type LeaseState = LeaseAnswer | { readonly state: 'none' } | { readonly state: 'asked' };

export type LeaseReply = Extract<ServerMessage, { type: 'lease' }>;

type OwnLeaseOptions = {
  readonly userId: string;
  /** False: there is no line. */
  readonly ask: (place: string, takeOver: boolean) => boolean;
  readonly release: (place: string) => void;
  /** The state of the place has changed. */
  readonly onChange: (place: string) => void;
};

type Question = {
  readonly place: string;
  readonly answer: (answer: LeaseAnswer) => void;
  /** Asked over a new line: this tab's own last connection may still hold the place. */
  readonly isOwnBefore: boolean;
};

type Again = Pick<Question, 'place' | 'isOwnBefore'> & { readonly takeOver: boolean };

const none: LeaseState = { state: 'none' };
const asked: LeaseState = { state: 'asked' };
const granted: LeaseAnswer = { state: 'granted' };

/** A server that does not answer for so long must not keep anybody from editing. */
const patienceMs = 3_000;

/** The one place that this tab edits alone. Without a line everything is granted. */
export class OwnLease {
  readonly #options: OwnLeaseOptions;
  #place: string | undefined;
  #state: LeaseState = none;
  /** In order: answers to one place come in the order of the questions. */
  #questions: Question[] = [];

  constructor(options: OwnLeaseOptions) {
    this.#options = options;
  }

  stateOf(place: string): LeaseState {
    return place === this.#place ? this.#state : none;
  }

  begin(place: string, takeOver: boolean): Promise<LeaseAnswer> {
    const last = this.#place;
    const wasHeld = this.stateOf(place).state === 'held';
    this.#place = place;
    if (last !== undefined && last !== place) this.#options.onChange(last);
    if (!this.#options.ask(place, takeOver)) {
      this.#set(granted);
      return Promise.resolve(granted);
    }
    // Somebody has it until another answer says otherwise: nobody must write between two questions.
    if (!wasHeld) this.#set(asked);
    return new Promise((resolve) => {
      const patience = setTimeout(() => {
        if (this.stateOf(place).state === 'asked') this.#set(granted);
        resolve(granted);
      }, patienceMs);
      const answer = (said: LeaseAnswer) => {
        clearTimeout(patience);
        resolve(said);
      };
      this.#questions.push({ place, answer, isOwnBefore: false });
    });
  }

  end(place: string): void {
    if (place !== this.#place) return;
    this.#place = undefined;
    this.#state = none;
    this.#options.release(place);
    this.#options.onChange(place);
  }

  /** The page goes away; `up` asks again should it come back. */
  leave(): void {
    if (this.#place !== undefined) this.#options.release(this.#place);
  }

  /** A new line: the server knows of no lease over it. */
  up(): void {
    const { state } = this.#state;
    if (this.#place === undefined || (state !== 'granted' && state !== 'asked')) return;
    this.#askAgain({ place: this.#place, takeOver: false, isOwnBefore: true });
  }

  /** Whoever held the place does so no more: an edit that went on beside theirs gets it. */
  freed(place: string): void {
    if (this.stateOf(place).state === 'held')
      this.#askAgain({ place, takeOver: false, isOwnBefore: false });
  }

  /** The line is gone, or nobody listens to it any more: what was asked is granted, so that nobody waits for it. */
  down(): void {
    const questions = this.#questions;
    this.#questions = [];
    if (this.#state.state === 'asked') this.#set(granted);
    for (const { answer } of questions) answer(granted);
  }

  receive({ place, state, holder }: LeaseReply): void {
    const reply: LeaseAnswer =
      state === 'held' && holder
        ? { state, holder }
        : { state: state === 'held' ? 'ended' : state };
    const at = this.#questions.findIndex((question) => question.place === place);
    const question = this.#questions[at];
    if (!question) {
      if (state === 'ended' && this.stateOf(place).state === 'granted') this.#set(reply);
      return;
    }
    this.#questions.splice(at, 1);
    question.answer(reply);
    const isLast = this.#questions.every((other) => other.place !== place);
    if (place !== this.#place || !isLast) return;
    const isOwn = reply.state === 'held' && reply.holder.userId === this.#options.userId;
    if (question.isOwnBefore && isOwn)
      this.#askAgain({ place, takeOver: true, isOwnBefore: false });
    else this.#set(reply);
  }

  /** The state stays as it is until the answer: whoever edits sees nothing flicker. */
  #askAgain({ place, takeOver, isOwnBefore }: Again): void {
    if (!this.#options.ask(place, takeOver)) return;
    this.#questions.push({ place, answer: () => {}, isOwnBefore });
  }

  #set(state: LeaseState): void {
    this.#state = state;
    if (this.#place !== undefined) this.#options.onChange(this.#place);
  }
}
