/** How many pieces of work get done in a second when so many people do one after the other. */
export async function perSecond(
  people: number,
  total: number,
  work: (person: number) => Promise<void>,
): Promise<number> {
  const each = Math.ceil(total / people);
  const start = performance.now();
  await Promise.all(
    Array.from({ length: people }, async (_, person) => {
      for (let n = 0; n < each; n += 1) await work(person);
    }),
  );
  return (each * people * 1_000) / (performance.now() - start);
}
