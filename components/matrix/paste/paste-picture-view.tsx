import { type PlannedCell } from '@/lib/orca/pastes/paste-plan';

import { pastePicture, type PastePicture } from './paste-picture';
import { changeCounts } from './paste-words';

type Change = PlannedCell['change'];

/** The size of the picture's place, in CSS pixels. */
const room = { width: 560, height: 140 } as const;
const sideMax = 14;

const looks = {
  fill: { word: 'filled', className: 'fill-accent' },
  replace: { word: 'replaced', className: 'fill-none stroke-accent stroke-2' },
  clear: { word: 'cleared', className: 'fill-none stroke-control' },
} as const satisfies Record<Change, { readonly word: string; readonly className: string }>;
const kinds = ['fill', 'replace', 'clear'] as const;

/** Draws where the changes of a paste lie to each other: whoever pasted a column too far sees it at once. */
export function PastePictureView({ changes }: { readonly changes: readonly PlannedCell[] }) {
  const picture = pastePicture(changes);
  const counts = changeCounts(changes);
  const side = Math.min(sideMax, room.width / picture.columns, room.height / picture.rows);
  return (
    <figure className="flex flex-col gap-1.5">
      <svg
        aria-hidden
        width={picture.columns * side}
        height={picture.rows * side}
        className="max-w-full bg-hover"
      >
        {kinds.map((kind) => (
          <path
            key={kind}
            d={squares(picture.places[kind], side)}
            className={looks[kind].className}
          />
        ))}
      </svg>
      <figcaption className="flex gap-3 text-xs text-quiet">
        {kinds
          .filter((kind) => counts[kind] > 0)
          .map((kind) => (
            <span key={kind} className="flex items-center gap-1">
              <svg aria-hidden width={sideMax} height={sideMax}>
                <path
                  d={squares([{ row: 0, column: 0 }], sideMax)}
                  className={looks[kind].className}
                />
              </svg>
              {counts[kind].toLocaleString('en')} {looks[kind].word}
            </span>
          ))}
      </figcaption>
    </figure>
  );
}

/** One path for all: ten thousand elements would take longer to draw than to paste. */
function squares(places: PastePicture['places'][Change], side: number): string {
  const gap = side > 4 ? 1.5 : 0.2;
  const length = side - 2 * gap;
  return places
    .map(
      ({ row, column }) =>
        `M${column * side + gap} ${row * side + gap}h${length}v${length}h${-length}z`,
    )
    .join('');
}
