import { takeDown } from './stack';

/** Takes the stack away with its data; KEEP_STACK=1 leaves it to be looked at. */
export default async function tearDown(): Promise<void> {
  if (process.env['KEEP_STACK'] !== '1') await takeDown();
}
