import 'server-only';
import type { Failure } from '../failure';

/** Carries a refusal out through the sign-in library, which only knows errors. */
export class SignInRefused extends Error {
  override readonly name = 'SignInRefused';
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.detail);
    this.failure = failure;
  }
}
