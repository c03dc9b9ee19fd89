import { connectHocuspocus } from './connect-hocuspocus';
import { connectOurs } from './connect-ours';
import { connectRelay } from './connect-relay';
import { type ConnectEditor, type Editor } from './editor';
import { type LoadJob, loadJobSchema, type LoadResult } from './load';
import { Receipts } from './receipts';

const connectors: Readonly<Record<LoadJob['kind'], ConnectEditor>> = {
  ours: connectOurs,
  relay: connectRelay,
  hocuspocus: connectHocuspocus,
};

/** What does not count: code gets warm, connections get going. */
const warmSeconds = 1;
/** How long is waited for what was sent last. */
const patienceMs = 10_000;

process.on('message', (message) => {
  void run(loadJobSchema.parse(message)).then((result) => process.send?.(result));
});
process.once('disconnect', () => process.exit(0));
process.send?.({ type: 'listening' });

async function run(job: LoadJob): Promise<LoadResult> {
  const editors = job.people.length;
  const operations = Math.round(job.rate * (job.seconds + warmSeconds)) * editors;
  const receipts = new Receipts(editors, operations, job.rate * warmSeconds * editors);
  const connected = await Promise.all(
    job.people.map((_, at) =>
      connectors[job.kind]({ job, at, hear: (name) => receipts.hear(at, name) }),
    ),
  );
  // Whoever came in first hears of the others coming in.
  await new Promise((resolve) => setTimeout(resolve, 300));
  const before = process.cpuUsage();
  await writeAll(job.rate, connected, receipts);
  await receipts.complete(patienceMs);
  const { user, system } = process.cpuUsage(before);
  for (const editor of connected) editor.close();
  return { ...receipts.result(), loadCpuSeconds: (user + system) / 1_000_000 };
}

/** Everybody's operations at even distances, and those of one person between those of another. */
async function writeAll(
  rate: number,
  editors: readonly Editor[],
  receipts: Receipts,
): Promise<void> {
  const perMs = (rate * editors.length) / 1_000;
  const startMs = performance.now();
  let next = 0;
  await new Promise<void>((resolve) => {
    const timer = setInterval(() => {
      const due = Math.min(receipts.operations, (performance.now() - startMs) * perMs);
      for (; next < due; next += 1) {
        receipts.send(next);
        editors[next % editors.length]?.rename(receipts.nameOf(next));
      }
      if (next < receipts.operations) return;
      clearInterval(timer);
      resolve();
    }, 1);
  });
}
