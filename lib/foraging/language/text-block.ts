/** A paragraph, heading, list item or table row, with where it stands in the whole text. */
export type TextBlock = { readonly start: number; readonly text: string };

const structuralLine =
  /^\s*(?:[#>|]|(?:[*+•–—-]|\d{1,3}[.)])\s|[*_]{0,2}\p{Lu}[\p{L} .'’()-]{0,60}:)/u;
const endsItself = /^\s*[#|]/u;

// Wrapped prose fills its lines, so a short line is a line of its own: a label, a title, a row.
const shortLine = 40;

/** Cuts a text into blocks in reading order. Nothing that belongs together in grammar crosses a block border. */
export function* textBlocks(text: string): Generator<TextBlock> {
  let start = 0;
  let previous = '';
  for (const line of linesOf(text)) {
    if (line.start > start && opensBlock(line.text, previous)) {
      yield* worded({ start, text: text.slice(start, line.start) });
      start = line.start;
    }
    previous = line.text;
  }
  yield* worded({ start, text: text.slice(start) });
}

// Reading a block has a price, and a long text may have more empty lines than others.
function* worded(block: TextBlock): Generator<TextBlock> {
  if (/\p{L}/u.test(block.text)) yield block;
}

function opensBlock(line: string, previous: string): boolean {
  return (
    previous.trim().length < shortLine ||
    endsItself.test(previous) ||
    line.trim() === '' ||
    structuralLine.test(line)
  );
}

function* linesOf(text: string): Generator<TextBlock> {
  let start = 0;
  while (start < text.length) {
    const newline = text.indexOf('\n', start);
    const end = newline === -1 ? text.length : newline + 1;
    yield { start, text: text.slice(start, end) };
    start = end;
  }
}
