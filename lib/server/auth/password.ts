import 'server-only';
import { hash, verify } from '@node-rs/argon2';

/** Argon2id (the library's default kind) with the memory and passes that OWASP asks for at least. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

let hashOfNobody: Promise<string> | undefined;

export function hashPassword(password: string): Promise<string> {
  return hash(comparable(password), cost);
}

/** Without a hash (nobody has that address) it takes as long, so the time tells nothing. */
export async function isRightPassword(
  passwordHash: string | undefined,
  password: string,
): Promise<boolean> {
  if (passwordHash !== undefined) return verify(passwordHash, comparable(password));
  hashOfNobody ??= hashPassword('nobody');
  await verify(await hashOfNobody, comparable(password));
  return false;
}

/** Keyboards compose the same letter in different ways. */
function comparable(password: string): string {
  return password.normalize('NFKC');
}
