import { loggablePath } from '@/lib/shared/loggable-path';

const charactersMax = 500;

const address = /[a-z][a-z0-9+.-]*:\/\/[^\s"'`<>)\]]+/gi;
const query = /\?[^\s"'`<>)\]]*/g;
const shareToken = /(share(?:\/|%2F)+)[^/\s"'`?#)]+/gi;
const email = /[^\s"'`<>(),;:]+@[^\s"'`<>(),;:]+/g;
const ip = /\b\d{1,3}(?:[.]\d{1,3}){3}\b|(?<![\w:])(?:[\da-f]{0,4}:){3,7}[\da-f]{0,4}(?![\w:])/gi;
const key = /\b(?!(?:[\da-f]+-){4}[\da-f]+\b)(?=[\w-]*\d)(?=[\w-]*[a-z])[\w-]{32,}\b/gi;

// Engines quote what they could not read, up to any mark in it.
const json =
  /(?:\b(?:Unexpected token|JSON Parse error)\b|["']).*is not valid JSON|\b(?:Unexpected token|JSON Parse error)\b.*/gs;
// Postgres does not mark the marks within what it quotes last.
const quotedLast = /: ".*"$/s;

// An apostrophe within a word begins and ends nothing.
const quoted =
  /(?<![\p{L}\p{N}])(?<names>\b(?:reading|setting|property|module|relation|column|constraint|function|index) )?["'`“‘„‚«»‹›](?<inside>.*?)["'`”’“‘«»‹›](?![\p{L}\p{N}])/gsu;
const identifier = /^[\w$.#/@-]{1,60}$/;

/**
 * An error's own words without what may come from people: addresses, queries, keys, e-mail and network addresses, what was
 * no JSON, and everything between quotation marks, unless the word before says that it is the name of a thing in the code.
 */
export function scrubText(text: string): string {
  const isCut = text.length > charactersMax;
  // What the cut leaves open is closed, so that it is seen for what it is.
  const scrubbed = (isCut ? `${text.slice(0, charactersMax)}"` : text)
    .replace(json, 'What was read is not valid JSON')
    .replace(address, (url) => loggablePath(url))
    .replace(query, '')
    .replace(shareToken, '$1[token]')
    .replace(email, '[email]')
    .replace(ip, '[address]')
    .replace(key, '[key]')
    .replace(quotedLast, ': [text]')
    .replace(quoted, (whole: string, names: string | undefined, inside: string) =>
      names !== undefined && identifier.test(inside) ? whole : `${names ?? ''}[text]`,
    );
  return isCut ? scrubbed.replace(/"$/, '').slice(0, charactersMax) : scrubbed;
}
