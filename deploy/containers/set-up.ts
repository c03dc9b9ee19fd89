import { buildImage } from './build-image';
import { images } from './settings';
import { bringUp, takeDown } from './stack';

/** The image, and everything that stands around it, before the first test. */
export default async function setUp(): Promise<void> {
  await takeDown();
  await buildImage(images.first, 'test-a');
  await bringUp(images.first);
}
