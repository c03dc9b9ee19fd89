import { crowEnd } from '@/lib/orca/views/nested/cardinality-notation';
import { type Cardinality } from '@/lib/orca/views/nested/parse-cardinality';

/** How large the picture is that `crowPath` draws in. */
export const crowSize = { width: 44, height: 14 } as const;

/**
 * A crow’s foot as the path of an SVG: a line with how many there are of the nested object at its right end and, where
 * somebody said, how many there are of what it is nested in at its left.
 */
export function crowPath(there: Cardinality, back: Cardinality | undefined): string {
  const { width } = crowSize;
  return `M0 7H${width}${endPath(width, 1, there)}${back ? endPath(0, -1, back) : ''}`;
}

/** One end of the line, at `x`; `outwards` is 1 at the right and -1 at the left. */
function endPath(x: number, outwards: 1 | -1, of: Cardinality): string {
  const { atLeast, atMost } = crowEnd(of);
  const isMany = atMost === 'many';
  const fork = x - 9 * outwards;
  const outer = isMany ? `M${fork} 7L${x} 1M${fork} 7L${x} 13` : `M${x - 4 * outwards} 2V12`;
  const at = x - (isMany ? 12 : 9) * outwards;
  const inner = atLeast === 'none' ? `M${at - 3} 7a3 3 0 1 0 6 0a3 3 0 1 0 -6 0` : `M${at} 2V12`;
  return outer + inner;
}
