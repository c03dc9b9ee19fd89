import { loggablePath } from '@/lib/shared/loggable-path';

const charactersMax = 500;

const address = /[a-z][a-z0-9+.-]*:\/\/[^\s"'`<>)\]]+/gi;
const query = /\?[^\s"'`<>)\]]*/g;
const shareToken = /(share(?:\/|%2F)+)[^/\s"'`?#)]+/gi;
const email = /[^\s"'`<>(),;:]+@[^\s"'`<>(),;:]+/g;
const ip = /\b\d{1,3}(?:[.]\d{1,3}){3}\b|(?<![\w:])(?:[\da-f]{0,4}:){3,7}[\da-f]{0,4}(?![\w:])/gi;
const key = /\b(?!(?:[\da-f]+-){4}[\da-f]+\b)(?=[\w-]*\d)(?=[\w-]*[a-z])[\w-]{32,}\b/gi;

// An apostrophe within a word begins nothing.
const quoted =
  /(?<=^|[\s([{:=,])(?<names>\b(?:reading|setting|property|module|relation|column|constraint|function|index) )?(?<mark>["'`“‘])(?<inside>[^\n]*?)["'`”’](?=$|[\s)\]},.:;])/g;
const identifier = /^[\w$.#/@-]{1,60}$/;

/**
 * An error's own words without what may come from people: addresses, queries, keys, e-mail and network addresses, and
 * everything between quotation marks, unless the word before says that it is the name of a thing in the code.
 */
export function scrubText(text: string): string {
  return text
    .slice(0, charactersMax)
    .replace(address, (url) => loggablePath(url))
    .replace(query, '')
    .replace(shareToken, '$1[token]')
    .replace(email, '[email]')
    .replace(ip, '[address]')
    .replace(key, '[key]')
    .replace(quoted, (whole: string, names: string | undefined, _: string, inside: string) =>
      names !== undefined && identifier.test(inside) ? whole : `${names ?? ''}[text]`,
    );
}
