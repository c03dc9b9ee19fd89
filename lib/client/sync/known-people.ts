import { type ChangesReply } from '@/lib/contracts/operations';
import { type AccessRole } from '@/lib/contracts/permissions';

/** Who this person is in the project, and what the others are called, as far as the server has said it. */
export class KnownPeople {
  readonly #names = new Map<string, string>();
  #role: AccessRole | undefined;

  get role(): AccessRole | undefined {
    return this.#role;
  }

  nameOf(userId: string): string | undefined {
    return this.#names.get(userId);
  }

  /** The server says who has to do with the project. */
  meet({ role, members }: Pick<ChangesReply, 'role' | 'members'>): void {
    this.#role = role;
    for (const [userId, name] of Object.entries(members)) this.#names.set(userId, name);
  }

  /** Somebody is there, be they a member or a guest. */
  see(people: readonly { readonly userId: string; readonly name: string }[]): void {
    for (const { userId, name } of people) this.#names.set(userId, name);
  }

  takeRole(role: AccessRole): void {
    this.#role = role;
  }
}
