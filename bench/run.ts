/** `npm run bench` measures everything, `npm run bench -- documents` one part of it. */
const parts = {
  operations: async () => (await import('./operations')).measureOperations(),
  documents: async () => (await import('./documents')).measureDocuments(),
  live: async () => (await import('./live/measure-live')).measureLive(),
  edge: async () => (await import('./edge/measure-edge')).measureEdge(),
  matrix: async () => (await import('./matrix/measure-matrix')).measureMatrix(),
  foraging: async () => (await import('./foraging')).measureForaging(),
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !Object.hasOwn(parts, name));
if (unknown.length > 0) {
  throw new Error(`There is no ${unknown.join(', ')}; there are ${Object.keys(parts).join(', ')}.`);
}
for (const [name, measure] of Object.entries(parts)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  console.log(`\n${name}`);
  await measure();
}
