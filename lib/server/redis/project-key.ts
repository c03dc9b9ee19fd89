import 'server-only';

/**
 * The name in Redis of something of a project, key or channel. What stands in braces decides the slot: in a cluster all of
 * a project lies with one node, and its messages pass through that one alone.
 */
export function projectKey(projectId: string, name: string): string {
  return `project:{${projectId}}:${name}`;
}
