import { kindWords } from '@/lib/orca/model/kind-words';
import { type Effect } from '@/lib/orca/views/edit-effects';
import { counted } from '@/lib/shared/counted';

type EffectListProps = { readonly title: string; readonly effects: readonly Effect[] };

const namesMax = 5;

/** What an edit does to other records, kind by kind. Nothing where it touches none. */
export function EffectList({ title, effects }: EffectListProps) {
  if (effects.length === 0) return null;
  return (
    <div>
      <h3 className="text-sm font-medium">{title}</h3>
      <ul className="mt-1 flex list-disc flex-col gap-0.5 pl-5 text-sm">
        {effects.map(({ change, kind, names }) => {
          const [one, many] = kindWords[kind];
          return (
            <li key={`${change}-${kind}`}>
              {counted(names.length, one, many)}
              <span className="wrap-anywhere text-quiet">: {listed(names)}</span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function listed(names: readonly string[]): string {
  const distinct = [...new Set(names)];
  const rest = distinct.length - namesMax;
  const shown = distinct.slice(0, namesMax).join(', ');
  return rest > 0 ? `${shown} and ${rest} more` : shown;
}
