import 'server-only';

/** Who asks: a person with an account, or a guest who looks through a link and is known by that link's id. */
export type Caller = {
  readonly id: string;
  readonly name: string;
  readonly isGuest: boolean;
};
