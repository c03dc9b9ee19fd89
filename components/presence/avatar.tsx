import { classNames } from '@/components/ui/class-names';
import { hueOf } from '@/lib/client/presence/hue-of';
import { initialsOf } from '@/lib/shared/initials-of';

type AvatarProps = {
  readonly userId: string;
  readonly name: string;
  /** Away from keys and pointer: pale, without the ring. */
  readonly isIdle?: boolean;
};

/** A person's initials on their colour. Only seen: the name stands beside it, or in the label of what holds it. */
export function Avatar({ userId, name, isIdle = false }: AvatarProps) {
  const hue = `var(--presence-${hueOf(userId)})`;
  return (
    <span
      aria-hidden
      className={classNames(
        'inline-flex size-6 shrink-0 items-center justify-center rounded-full text-xs leading-none font-semibold',
        isIdle && 'border border-control bg-hover font-medium text-quiet',
      )}
      style={
        isIdle
          ? undefined
          : {
              backgroundColor: hue,
              color: 'var(--on-presence)',
              boxShadow: `0 0 0 1.5px var(--color-ground), 0 0 0 3px ${hue}`,
            }
      }
    >
      {initialsOf(name)}
    </span>
  );
}
