import 'server-only';
import { createHash, randomBytes } from 'node:crypto';

/** What makes a link's address impossible to guess: 256 random bits that stand nowhere but in the address. */
export function newShareToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What is kept of a token, so that whoever reads the database can't open a link. */
export function hashOfShareToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
