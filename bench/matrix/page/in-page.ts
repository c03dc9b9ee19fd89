type Step = { readonly left: number; readonly top: number };

/**
 * Scrolls the grid a step with each frame. Gives what each frame took, in milliseconds, and the most elements that stood
 * in the grid.
 */
export async function scrolledFrames(step: Step, frames: number) {
  const scroller = grid();
  const frameMs: number[] = [];
  let nodesMax = 0;
  scroller.scrollTo(0, 0);
  let before = await nextFrame();
  for (let frame = 0; frame < frames; frame += 1) {
    scroller.scrollBy(step.left, step.top);
    const now = await nextFrame();
    frameMs.push(now - before);
    before = now;
    if (frame % 10 === 0) nodesMax = Math.max(nodesMax, nodesInGrid());
  }
  return { frameMs, nodesMax };
}

/** From now on the grid has the whole window. */
export function fillWindow(): void {
  const place = document.querySelector<HTMLElement>('#grid');
  if (place) Object.assign(place.style, { width: '100vw', height: '100vh' });
}

function nodesInGrid(): number {
  return grid().querySelectorAll('*').length;
}

let painted: Promise<number> | undefined;

/** Waits for a key. */
export function awaitKey(): void {
  painted = keyToPaint();
}

/** From that key to the frame that shows what it changed, in milliseconds. */
export async function afterKey(): Promise<number> {
  if (!painted) throw new Error('Nobody waits for a key.');
  return painted;
}

async function keyToPaint(): Promise<number> {
  return new Promise((resolve) => {
    const onKey = ({ timeStamp }: KeyboardEvent) => {
      const observer = new MutationObserver(() => {
        observer.disconnect();
        requestAnimationFrame(() => {
          // The first thing that comes after the frame was painted.
          const { port1, port2 } = new MessageChannel();
          port1.addEventListener('message', () => resolve(performance.now() - timeStamp));
          port1.start();
          port2.postMessage(undefined);
        });
      });
      observer.observe(grid(), { subtree: true, childList: true, characterData: true });
    };
    window.addEventListener('keydown', onKey, { capture: true, once: true });
  });
}

function grid(): HTMLElement {
  const found = document.querySelector<HTMLElement>('[role=grid]');
  if (!found) throw new Error('The page has no grid.');
  return found;
}

async function nextFrame(): Promise<number> {
  return new Promise((resolve) => {
    requestAnimationFrame(resolve);
  });
}
