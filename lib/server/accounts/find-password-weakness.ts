import 'server-only';
import commonPasswords from './common-passwords.json' with { type: 'json' };

const common: ReadonlySet<string> = new Set(commonPasswords);
const productWords = ['orca', 'ooux', 'studio', 'facilitator', 'workshop', 'demo', 'password'];

/** Why people would try this password first, as a sentence; nothing when they would not. */
export function findPasswordWeakness(
  password: string,
  owner: { readonly name: string; readonly email: string },
): string | undefined {
  const lower = password.toLowerCase();
  if (common.has(lower)) return 'This is one of the passwords that everybody tries first.';
  if (new Set(lower).size < 4) return 'Use more than three different characters.';
  const [mailbox = '', host = ''] = owner.email.split('@');
  const ownWords = [owner.email, mailbox, host, ...owner.name.split(/\s+/)];
  const rest = without([...ownWords, ...productWords], lower);
  return rest.replaceAll(/[^\p{L}]/gu, '').length < 2 && rest.length < 8
    ? 'Use more than your name, your address or the name of this product.'
    : undefined;
}

/** The longest first, so that no short word breaks a long one. */
function without(words: readonly string[], text: string): string {
  return words
    .filter((word) => word.length > 2)
    .toSorted((a, b) => b.length - a.length)
    .reduce((rest, word) => rest.replaceAll(word.toLowerCase(), ''), text);
}
