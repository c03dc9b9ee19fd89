import { type OrcaDocument } from '../../model/document';
import { attributesOf } from '../../model/lookups';
import { nameKey } from '../../model/name-key';
import { type RecordOf } from '../../model/record';
import { attributeRemarks } from '../attribute-remarks';
import { nameGiver, snakeCase } from '../code-names';
import { type ColumnLink } from './links';

export type Choice = { readonly name: string; readonly note: string };

/** The values that a column may hold, under a name of their own. */
export type Choices = { readonly name: string; readonly values: readonly Choice[] };

export type Column = {
  readonly name: string;
  readonly type: RecordOf<'attribute'>['attributeType'] | 'key';
  readonly choices: Choices | null;
  /** The table that a foreign key points at; a `key` without one is the table's own. */
  readonly target: string | null;
  readonly isRequired: boolean;
  readonly isUnique: boolean;
  readonly note: string;
};

type Names = {
  readonly nameOf: (objectId: string) => string;
  readonly giveName: (wanted: string) => string;
};

/** The columns of one object's table: its key, attributes, state and the keys of what it belongs to. */
export class TableColumns {
  readonly #giveColumn = nameGiver();
  readonly #document: OrcaDocument;
  readonly #object: RecordOf<'object'>;
  readonly #names: Names;

  constructor(document: OrcaDocument, object: RecordOf<'object'>, names: Names) {
    this.#document = document;
    this.#object = object;
    this.#names = names;
  }

  of(links: readonly ColumnLink[]): readonly Column[] {
    const key = { ...plain, name: this.#giveColumn('id'), type: 'key', isRequired: true } as const;
    const attributes = attributesOf(this.#document, this.#object.id);
    const own = attributes.map((attribute) => this.#attributeColumn(attribute));
    return [key, ...own, ...this.#stateColumn(attributes), ...this.#foreignKeys(links)];
  }

  #attributeColumn(attribute: RecordOf<'attribute'>): Column {
    const name = this.#giveColumn(snakeCase(attribute.name, 'attribute'));
    return {
      ...plain,
      name,
      type: attribute.attributeType,
      choices: this.#choicesOf(attribute, name),
      isRequired: attribute.required === 'required',
      isUnique: attribute.attributeType === 'identifier',
      note: attributeRemarks(this.#document, attribute).join('; '),
    };
  }

  #choicesOf(attribute: RecordOf<'attribute'>, column: string): Choices | null {
    if (attribute.attributeType !== 'choice') return null;
    const values = attribute.values.map((name) => ({ name, note: '' }));
    const named = isStateAttribute(attribute) ? this.#object.states : [];
    return this.#choices(column, values.length > 0 ? values : named.map(toChoice));
  }

  #stateColumn(attributes: readonly RecordOf<'attribute'>[]): readonly Column[] {
    if (attributes.some(isStateAttribute)) return [];
    const states = this.#object.states.map(toChoice);
    if (states.length === 0) return [];
    const name = this.#giveColumn('state');
    return [
      { ...plain, name, type: 'choice', choices: this.#choices(name, states), isRequired: true },
    ];
  }

  #choices(column: string, values: readonly Choice[]): Choices | null {
    if (values.length === 0) return null;
    const known = new Map(values.map((value) => [value.name.replaceAll(/\s+/gu, ' '), value]));
    return {
      name: this.#names.giveName(`${this.#names.nameOf(this.#object.id)}_${column}`),
      values: [...known].map(([name, { note }]) => ({ name, note })),
    };
  }

  #foreignKeys(links: readonly ColumnLink[]): readonly Column[] {
    const targets = new Set<string>();
    return links.map((link) => {
      const target = this.#names.nameOf(link.targetId);
      const isPlain = link.targetId !== link.holderId && !targets.has(target);
      targets.add(target);
      const role = isPlain ? '' : `${snakeCase(link.label, 'parent')}_`;
      const { isRequired, isUnique, label, onDelete } = link;
      const name = this.#giveColumn(`${role}${target}_id`);
      const note = [label, onDelete && `on delete: ${onDelete}`].filter(Boolean).join('; ');
      return { ...plain, name, type: 'key', target, isRequired, isUnique, note };
    });
  }
}

const plain = {
  choices: null,
  target: null,
  isRequired: false,
  isUnique: false,
  note: '',
} as const;

function toChoice(state: RecordOf<'object'>['states'][number]): Choice {
  return { name: state.name, note: state.definition };
}

/** “Status” without choices of its own stands for the object's states. */
function isStateAttribute({ name, attributeType, values }: RecordOf<'attribute'>): boolean {
  const isNamedSo = ['state', 'status', 'stage'].includes(nameKey(name));
  return attributeType === 'choice' && values.length === 0 && isNamedSo;
}
