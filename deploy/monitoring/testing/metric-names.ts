const notNames = new Set(['and', 'or', 'unless', 'on', 'ignoring', 'bool', 'offset', 'Inf', 'NaN']);

/** The metrics that a PromQL expression asks for. */
export function metricNames(expression: string): readonly string[] {
  const bare = expression
    .replaceAll(/"(?:[^"\\]|\\.)*"/g, '')
    .replaceAll(/\{[^}]*\}|\[[^\]]*\]/g, ' ')
    .replaceAll(/\b(?:by|without|on|ignoring|group_left|group_right)\s*\([^)]*\)/g, ' ');
  const words = [...bare.matchAll(/(?<!\w)[a-zA-Z_:][\w:]*(?!\w)(?!\s*\()/g)].map(([word]) => word);
  return [...new Set(words)].filter((word) => !notNames.has(word));
}
