const barWidthColumns = 79;
const tickMs = 1000;

/** Runs one step and shows its name and how long it takes; on a terminal the time moves along. */
export async function showStep<T>(name: string, work: () => Promise<T>): Promise<T> {
  const startedAt = performance.now();
  const seconds = () => ((performance.now() - startedAt) / 1000).toFixed(1);
  const isTerminal = process.stdout.isTTY;
  const redraw = () => process.stdout.write(`\r${line(`${name} … ${seconds()} s`)}`);
  if (isTerminal) redraw();
  else process.stdout.write(`${name} …\n`);
  const timer = isTerminal ? setInterval(redraw, tickMs) : undefined;
  try {
    const result = await work();
    process.stdout.write(`${isTerminal ? '\r' : ''}${line(`${name}: ${seconds()} s`)}\n`);
    return result;
  } catch (error) {
    if (isTerminal) process.stdout.write('\n');
    throw error;
  } finally {
    clearInterval(timer);
  }
}

function line(text: string): string {
  return process.stdout.isTTY ? text.padEnd(barWidthColumns) : text;
}
