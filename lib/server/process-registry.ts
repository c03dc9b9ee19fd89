import 'server-only';

/**
 * What exists once in a process, by name. The module that makes a thing adds its type here:
 * `declare module '@/lib/server/process-registry' { interface ProcessThings { redis: Redis } }`.
 */
// An interface, because only an interface can be added to from another file.
export interface ProcessThings {}

declare global {
  var orcaProcessThings: Partial<ProcessThings> | undefined;
}

/**
 * Gives the one thing of that name, made on first use. Next's bundles and the server's own are
 * separate module graphs in one process, so a variable of a module would exist once in each.
 */
export function fromRegistry<Name extends keyof ProcessThings>(
  name: Name,
  make: () => ProcessThings[Name],
): ProcessThings[Name] {
  const things: Partial<ProcessThings> = (globalThis.orcaProcessThings ??= {});
  const existing = things[name];
  if (existing !== undefined) return existing;
  const made = make();
  things[name] = made;
  return made;
}
