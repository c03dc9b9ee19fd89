import { forageInSteps } from './forage-in-steps';
import { type ForageReply, type ForageRequest } from './forage-messages';

globalThis.addEventListener('message', ({ data }: MessageEvent<ForageRequest>) => {
  try {
    forage(data);
  } catch (error) {
    reply({ id: data.id, error: error instanceof Error ? error.message : String(error) });
  }
});

function forage({ id, text }: ForageRequest): void {
  const steps = forageInSteps(text);
  let step = steps.next();
  while (!step.done) {
    reply({ id, progress: step.value });
    step = steps.next();
  }
  reply({ id, candidates: step.value });
}

function reply(message: ForageReply): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker speaks to its own page only
  globalThis.postMessage(message);
}
