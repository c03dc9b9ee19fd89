/**
 * Lets messages stand above a line at the bottom of the window for as long as it is shown: the `ref` of that line.
 * How far they rise is told by the style `--messages-rise` of the page, in pixels from the lower edge of the window.
 */
export function keepMessagesClear(line: HTMLElement): () => void {
  const { style } = document.documentElement;
  const tell = () => {
    const { top, height } = line.getBoundingClientRect();
    if (height === 0) style.removeProperty(riseName);
    else style.setProperty(riseName, `${window.innerHeight - top}px`);
  };
  const observer = new ResizeObserver(tell);
  observer.observe(line);
  return () => {
    observer.disconnect();
    style.removeProperty(riseName);
  };
}

const riseName = '--messages-rise';
