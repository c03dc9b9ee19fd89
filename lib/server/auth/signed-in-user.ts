import 'server-only';

/** Who asks, as the session knows them. */
export type SignedInUser = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
};
