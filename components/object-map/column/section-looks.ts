import { type MapSection } from '@/lib/orca/views/object-map';

type SectionLook = {
  readonly letter: string;
  readonly title: string;
  readonly explanation: string;
  readonly tone: 'object' | 'core' | 'metadata' | 'cta';
  readonly itemClass: string;
};

/** How each part of a column is drawn: always a letter with the colour. */
export const sectionLooks: Readonly<Record<Exclude<MapSection, 'head'>, SectionLook>> = {
  nested: {
    letter: 'O',
    title: 'Nested objects',
    explanation: 'Objects one expects to see on this one’s page. They come from the relationships.',
    tone: 'object',
    itemClass: 'bg-object-soft text-object-soft-ink',
  },
  core: {
    letter: 'A',
    title: 'Core content',
    explanation: 'What the thing is: what one would show on its card.',
    tone: 'core',
    itemClass: 'bg-core-soft text-core-soft-ink',
  },
  metadata: {
    letter: 'M',
    title: 'Metadata',
    explanation: 'What people sort and filter by.',
    tone: 'metadata',
    itemClass: 'bg-metadata-soft text-metadata-soft-ink',
  },
  ctas: {
    letter: 'C',
    title: 'Calls to action',
    explanation: 'What people do to it. They come from the CTA matrix.',
    tone: 'cta',
    itemClass: 'bg-cta-soft text-cta-soft-ink',
  },
};
