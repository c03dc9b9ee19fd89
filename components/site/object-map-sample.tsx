/** A corner of an object map, drawn and not live: it says in a glance what the product makes. */
export function ObjectMapSample() {
  return (
    <figure className="flex flex-col gap-3">
      <div className="grid grid-cols-2 gap-3 sm:grid-cols-3">
        {columns.map(({ object, lines }, index) => (
          <ul
            key={object}
            className={`flex-col gap-1 text-sm ${index === 2 ? 'hidden sm:flex' : 'flex'}`}
          >
            <li className="flex min-h-9 items-center gap-2 rounded bg-object px-2 font-semibold object-caps text-on-solid">
              <Letter>O</Letter>
              {object}
            </li>
            {lines.map(([tone, text]) => (
              <li
                key={text}
                className={`flex min-h-8 items-center gap-2 rounded px-2 ${tones[tone].classes}`}
              >
                <Letter>{tones[tone].letter}</Letter>
                {text}
              </li>
            ))}
          </ul>
        ))}
      </div>
      <figcaption className="flex flex-wrap gap-x-4 gap-y-1 text-xs text-quiet">
        <span>O object</span>
        <span>A core content</span>
        <span>M metadata</span>
        <span>C call to action</span>
      </figcaption>
    </figure>
  );
}

const tones = {
  nested: { letter: 'O', classes: 'bg-object-soft text-object-soft-ink' },
  core: { letter: 'A', classes: 'bg-core-soft text-core-soft-ink' },
  metadata: { letter: 'M', classes: 'bg-metadata-soft text-metadata-soft-ink' },
  cta: { letter: 'C', classes: 'bg-cta-soft text-cta-soft-ink' },
} as const;

type Line = readonly [tone: keyof typeof tones, text: string];

const columns: readonly { readonly object: string; readonly lines: readonly Line[] }[] = [
  {
    object: 'Recipe',
    lines: [
      ['nested', 'Ingredients'],
      ['nested', 'Cook'],
      ['core', 'Title'],
      ['core', 'Steps'],
      ['metadata', 'Minutes'],
      ['metadata', 'Published on'],
      ['cta', 'Save'],
      ['cta', 'Cook now'],
    ],
  },
  {
    object: 'Cook',
    lines: [
      ['nested', 'Recipes'],
      ['nested', 'Menus'],
      ['core', 'Name'],
      ['core', 'Portrait'],
      ['metadata', 'Home town'],
      ['metadata', 'Member since'],
      ['cta', 'Follow'],
      ['cta', 'Invite'],
    ],
  },
  {
    object: 'Menu',
    lines: [
      ['nested', 'Recipes'],
      ['nested', 'Guests'],
      ['core', 'Occasion'],
      ['core', 'Note'],
      ['metadata', 'Date'],
      ['metadata', 'Servings'],
      ['cta', 'Plan'],
      ['cta', 'Share'],
    ],
  },
];

function Letter({ children }: { readonly children: string }) {
  return <span className="w-3 text-center text-xs font-semibold">{children}</span>;
}
