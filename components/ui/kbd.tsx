import { classNames } from './class-names';

type KbdProps = {
  /** Keys parted by spaces: "⌘ K", "g r". */
  readonly keys: string;
  /** On a ground that is dark where the page is light. */
  readonly inverted?: boolean;
};

export function Kbd({ keys, inverted = false }: KbdProps) {
  return (
    <span className={classNames('inline-flex gap-0.5', inverted ? 'text-ground' : 'text-quiet')}>
      {keys.split(' ').map((key, place) => (
        <kbd
          key={`${place}-${key}`}
          className="min-w-4 rounded-sm border border-current/30 px-1 text-center font-sans text-xs leading-4"
        >
          {key}
        </kbd>
      ))}
    </span>
  );
}
