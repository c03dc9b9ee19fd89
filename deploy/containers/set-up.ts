import { buildImage } from './build-image';
import { mustRun } from './run';
import { images } from './settings';
import { bringUp, isReady, takeDown } from './stack';

/** The image, and everything that stands around it, before the first test; USE_STACK=1 takes what an earlier run left. */
export default async function setUp(): Promise<void> {
  if (process.env['USE_STACK'] === '1' && (await isReady())) return;
  await takeDown();
  await mustRun('deploy/compose/make-secrets.sh', []);
  await buildImage(images.first, 'test-a');
  await bringUp(images.first);
}
