const webAddresses = /(?:https?:\/\/|www\.)[^\s)>\]"]+/giu;
// No word is this long, and expressions take quadratic time over what is: gone before any other expression looks.
const overlong = /[^\s]{80,}/gu;
const mailAndFiles = /[^\s@<>()[\]]+@[^\s@<>()[\]]+|[\p{L}\d_-]{2,}(?:\.[a-z\d_-]{2,})+/giu;
const tags = /<\/?[a-z][^<>]{0,300}>/giu;
const emphasis = /[*_`~]/gu;
const spaces = /[\n\r\u00A0\u2000-\u200A\u202F\u205F\u3000]/gu;
const apostrophes = /[’ʼ＇]/gu;
const sentenceStart = /(?:^[\s\-–—•>+\d.)]*|[.!?:]\s+)["'“‘([]*(\p{Lu}\p{Ll}+)/gu;
const capitalised = /(?<![\p{L}\p{M}\p{N}])\p{Lu}\p{Ll}+/gu;

/**
 * The block as the tagger reads it best: addresses and tags gone, one kind of apostrophe, and no capital that only a
 * heading or the start of a sentence asks for. Every character keeps its position.
 */
export function plainProse(block: string): string {
  const prose = block
    .replace(webAddresses, blank)
    .replace(overlong, blank)
    .replace(mailAndFiles, blank)
    .replace(tags, blank)
    .replace(emphasis, ' ')
    .replace(spaces, ' ')
    .replace(apostrophes, "'");
  if (!/\p{Ll}/u.test(prose)) return lowerCase(prose);
  if (/^\s*#/u.test(prose)) return prose.replace(capitalised, lowerCase);
  return prose.replace(sentenceStart, lowerCase);
}

// The comma keeps the words before and after an address from reading as one phrase.
function blank(found: string): string {
  return ','.padEnd(found.length);
}

// "İ" grows by one code unit in lower case and would move everything behind it.
function lowerCase(found: string): string {
  const lower = found.toLowerCase();
  return lower.length === found.length ? lower : found;
}
