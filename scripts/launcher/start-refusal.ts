/** A reason why the product cannot start, in one sentence for the person who typed the command. */
export class StartRefusal extends Error {
  override readonly name = 'StartRefusal';
  /** What the launcher ends with. */
  readonly exitCode: number;

  constructor(message: string, exitCode = 1) {
    super(message);
    this.exitCode = exitCode;
  }
}
