const blocks: ReadonlySet<string> = new Set(
  'ADDRESS BLOCKQUOTE DD DIV DL DT H1 H2 H3 H4 H5 H6 LI OL P PRE SECTION TABLE TR UL'.split(' '),
);
const unseen: ReadonlySet<string> = new Set('NOSCRIPT SCRIPT STYLE TEMPLATE TITLE'.split(' '));

/** What a person would read in an element: spaces as one sees them, a line for each paragraph and line break. */
export function seenText(element: Element): string {
  return linesOf(element)
    .split('\n')
    .map((line) => line.replaceAll('\u00a0', ' ').trim())
    .join('\n')
    .trim();
}

/** The text of an element sign by sign, as `tableHtml` wrote it. */
export function exactText(element: Element): string {
  return [...element.childNodes]
    .map((node) => (node.nodeName === 'BR' ? '\n' : (node.textContent ?? '')))
    .join('');
}

/** Whether its own attributes hide it. Style sheets are not asked: nothing of what is pasted is ever laid out. */
export function isHidden(element: Element): boolean {
  const style = element.getAttribute('style') ?? '';
  return element.hasAttribute('hidden') || /display\s*:\s*none/i.test(style);
}

function linesOf(element: Element): string {
  let text = '';
  for (const node of element.childNodes) {
    if (node instanceof Element) text = joined(text, node);
    else if (node.nodeType === Node.TEXT_NODE)
      text += (node.textContent ?? '').replace(/[ \t\r\n\f]+/g, ' ');
  }
  return text;
}

function joined(text: string, element: Element): string {
  const name = element.nodeName.toUpperCase();
  if (name === 'BR') return `${text}\n`;
  if (unseen.has(name) || isHidden(element)) return text;
  return blocks.has(name)
    ? `${onNewLine(text)}${onNewLine(linesOf(element))}`
    : text + linesOf(element);
}

function onNewLine(text: string): string {
  return text.trim() === '' || text.endsWith('\n') ? text : `${text}\n`;
}
