/** One line of the result: the ratio first, it is what holds on another machine too. */
export function say(ratio: string, what: string, figures: string): void {
  console.log(`  ${ratio.padStart(7)}  ${what.padEnd(58)} ${figures}`);
}
