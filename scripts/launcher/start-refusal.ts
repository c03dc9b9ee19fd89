/** A reason why the product cannot start, in one sentence for the person who typed the command. */
export class StartRefusal extends Error {
  override readonly name = 'StartRefusal';
}
