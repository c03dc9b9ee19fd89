// The parts of the product take different ranges (Prisma, the tests, the linter); this is what all of them take.
const oldest = { 20: 19, 22: 12 };
const firstOfAll = 24;

/**
 * Why this Node cannot run the product, or `undefined`. Plain enough for any Node that knows modules.
 * @param {string} version such as `22.12.0`
 * @returns {string | undefined}
 */
export function nodeProblem(version) {
  const [major, minor] = version.split('.').map(Number);
  if (major >= firstOfAll || minor >= oldest[major]) return undefined;
  return `ORCA Studio needs Node 20 from 20.19, Node 22 from 22.12, or 24 and newer, and this is Node ${version}.`;
}
