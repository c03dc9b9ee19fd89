import { type Stretch } from '@/lib/orca/views/text-sections';

/** The stretch of the source's text that is selected inside `root`, without the space around the words. */
export function selectedStretch(root: HTMLElement, body: string): Stretch | undefined {
  const selection = window.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  if (!root.contains(range.commonAncestorContainer)) return undefined;
  const start = offsetOf(range.startContainer, range.startOffset);
  const end = offsetOf(range.endContainer, range.endOffset);
  if (start === undefined || end === undefined) return undefined;
  const words = body.slice(start, end);
  const trimmed = words.trim();
  if (trimmed === '') return undefined;
  const from = start + words.indexOf(trimmed);
  return { start: from, end: from + trimmed.length };
}

/** Brings a place of the text to the middle of what scrolls, and the place's section to be laid out on the way. */
export function scrollToPlace(scroller: HTMLElement, offset: number): void {
  const sections = [...scroller.querySelectorAll<HTMLElement>('[data-start]')];
  const section = sections.findLast((element) => Number(element.dataset['start']) <= offset);
  if (!section) return;
  const centre = () => {
    const words = rangeAt(section, offset - Number(section.dataset['start']));
    const { top } = words.getBoundingClientRect();
    const middle = scroller.getBoundingClientRect().top + scroller.clientHeight / 2;
    scroller.scrollTop += top - middle;
  };
  section.scrollIntoView({ block: 'nearest' });
  // Sections that were only guessed at get their real height in the next frame, and the place moves.
  centre();
  requestAnimationFrame(centre);
}

/** A range over the character at an offset, to measure where it stands. */
function rangeAt(section: HTMLElement, offset: number): Range {
  const range = document.createRange();
  const walker = document.createTreeWalker(section, NodeFilter.SHOW_TEXT);
  let left = offset;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const length = node.textContent?.length ?? 0;
    if (left < length) {
      range.setStart(node, left);
      range.setEnd(node, left + 1);
      return range;
    }
    left -= length;
  }
  range.selectNodeContents(section);
  return range;
}

function offsetOf(node: Node, offset: number): number | undefined {
  const element = node instanceof Element ? node : node.parentElement;
  const section = element?.closest<HTMLElement>('[data-start]');
  if (!section) return undefined;
  const before = document.createRange();
  before.setStart(section, 0);
  before.setEnd(node, offset);
  return Number(section.dataset['start']) + before.toString().length;
}
