import { addressOf } from './stack';

/** The live lines that a realtime process counts. */
export async function linesOf(container: string): Promise<number> {
  const answer = await fetch(`http://${await addressOf(container)}:3000/api/metrics`);
  const value = /^orca_live_lines (\d+)$/m.exec(await answer.text())?.[1];
  return Number(value ?? 0);
}
