/** The database has migrations that a build does not know and does not work with. The message is one line. */
export class NewerSchema extends Error {
  override readonly name = 'NewerSchema';
}
