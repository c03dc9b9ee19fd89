const BITS = 5;
const MASK = 31;

type Leaf<V> = {
  readonly kind: 'leaf';
  readonly hash: number;
  /** More than one entry only when two keys share a hash; sorted by key, so that equal maps have equal shape. */
  readonly entries: readonly (readonly [string, V])[];
};

type Branch<V> = {
  readonly kind: 'branch';
  readonly bitmap: number;
  readonly children: readonly Node<V>[];
};

type Node<V> = Leaf<V> | Branch<V>;

/**
 * An immutable string-keyed map (a hash array mapped trie): `set` and `delete` return a new map and copy
 * O(log n) small arrays, so an edit costs the same in a model of ten records and of a hundred thousand.
 * Two maps with the same entries have the same shape and iteration order, whatever their histories.
 */
export class PersistentMap<V> implements Iterable<readonly [string, V]> {
  readonly size: number;
  readonly #root: Node<V> | undefined;

  private constructor(root: Node<V> | undefined, size: number) {
    this.#root = root;
    this.size = size;
  }

  static empty<V>(): PersistentMap<V> {
    return new PersistentMap<V>(undefined, 0);
  }

  /** The map that setting each entry in turn would make, without the maps in between. */
  static of<V>(entries: Iterable<readonly [string, V]>): PersistentMap<V> {
    const last = new Map(entries);
    const leaves = Array.from(last, (entry) => leafOf(entry));
    return new PersistentMap(leaves.length > 0 ? gather(leaves, 0) : undefined, last.size);
  }

  get(key: string): V | undefined {
    return this.#find(hashOf(key), key);
  }

  #find(hash: number, key: string): V | undefined {
    let node = this.#root;
    for (let shift = 0; node?.kind === 'branch'; shift += BITS) {
      const bit = bitOf(hash, shift);
      node = node.bitmap & bit ? node.children[indexOf(node.bitmap, bit)] : undefined;
    }
    return node?.hash === hash ? node.entries.find(([k]) => k === key)?.[1] : undefined;
  }

  has(key: string): boolean {
    return this.get(key) !== undefined;
  }

  set(key: string, value: V): PersistentMap<V> {
    const leaf = leafOf([key, value]);
    const grown = this.#find(leaf.hash, key) === undefined ? 1 : 0;
    return new PersistentMap(this.#root ? insert(this.#root, leaf, 0) : leaf, this.size + grown);
  }

  /** The map that setting each entry in turn would make, without the maps in between. */
  setAll(entries: Iterable<readonly [string, V]>): PersistentMap<V> {
    if (!this.#root) return PersistentMap.of(entries);
    const last = new Map(entries);
    if (last.size === 0) return this;
    const leaves = Array.from(last, (entry) => leafOf(entry));
    const grown = leaves.filter(({ hash, entries: [entry] }) => {
      return entry !== undefined && this.#find(hash, entry[0]) === undefined;
    });
    return new PersistentMap(insertAll(this.#root, leaves, 0), this.size + grown.length);
  }

  delete(key: string): PersistentMap<V> {
    if (!this.#root || !this.has(key)) return this;
    return new PersistentMap(without(this.#root, { hash: hashOf(key), key }, 0), this.size - 1);
  }

  /**
   * The keys that hold something else than in `before`, or are in one of both only. What both maps share is not looked
   * at, so between two that an edit lies between this costs what the edit changed.
   */
  changedKeys(before: PersistentMap<V>): Generator<string> {
    return keysApart(before.#root, this.#root);
  }

  *[Symbol.iterator](): Generator<readonly [string, V]> {
    if (this.#root) yield* entriesOf(this.#root);
  }

  *values(): Generator<V> {
    for (const [, value] of this) yield value;
  }
}

/** FNV-1a over UTF-16 code units. */
function hashOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at += 1) {
    hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  }
  // The last shift keeps the low bits of short, similar keys apart.
  return (hash ^ (hash >>> 15)) >>> 0;
}

function leafOf<V>(entry: readonly [string, V]): Leaf<V> {
  return { kind: 'leaf', hash: hashOf(entry[0]), entries: [entry] };
}

/** Fewer leaves than this are put in one by one: dealing them out to all places of a branch costs more. */
const fewLeaves = 24;

/** The node that holds all of these leaves, of which there is at least one. */
function gather<V>(leaves: readonly Leaf<V>[], shift: number): Node<V> | undefined {
  // Past the last bit they all share one hash, and no branch can part them.
  if (leaves.length < fewLeaves || shift >= 32) {
    const [first, ...others] = leaves;
    return first && others.reduce<Node<V>>((node, leaf) => insert(node, leaf, shift), first);
  }
  const groups = groupsOf(leaves, shift);
  const children = groups.flatMap((group) => gather(group, shift + BITS) ?? []);
  const bitmap = groups.reduce((bits, { length }, at) => (length > 0 ? bits | (1 << at) : bits), 0);
  return { kind: 'branch', bitmap, children };
}

function bitOf(hash: number, shift: number): number {
  return 1 << ((hash >>> shift) & MASK);
}

function indexOf(bitmap: number, bit: number): number {
  let below = bitmap & (bit - 1);
  let count = 0;
  for (; below !== 0; count += 1) below &= below - 1;
  return count;
}

function insert<V>(node: Node<V>, leaf: Leaf<V>, shift: number): Node<V> {
  if (node.kind === 'leaf') {
    return node.hash === leaf.hash ? mergeLeaf(node, leaf) : split(node, leaf, shift);
  }
  const bit = bitOf(leaf.hash, shift);
  const at = indexOf(node.bitmap, bit);
  const child = node.children[at];
  if (!(node.bitmap & bit) || !child) {
    const children = node.children.toSpliced(at, 0, leaf);
    return { kind: 'branch', bitmap: node.bitmap | bit, children };
  }
  const children = node.children.with(at, insert(child, leaf, shift + BITS));
  return { kind: 'branch', bitmap: node.bitmap, children };
}

/** Inserts many leaves, each of one key: a node on their way is copied once for all of them. */
function insertAll<V>(node: Node<V>, leaves: readonly Leaf<V>[], shift: number): Node<V> {
  if (leaves.length === 1 || (node.kind === 'leaf' && leaves.length < fewLeaves)) {
    return leaves.reduce<Node<V>>((into, leaf) => insert(into, leaf, shift), node);
  }
  if (node.kind === 'leaf') return gather([node, ...leaves], shift) ?? node;
  const groups = groupsOf(leaves, shift);
  let bitmap = 0;
  const children: Node<V>[] = [];
  for (const [place, group] of groups.entries()) {
    const bit = 1 << place;
    const child = childAt(node, bit);
    const next =
      child && group.length > 0
        ? insertAll(child, group, shift + BITS)
        : (child ?? gather(group, shift + BITS));
    if (!next) continue;
    bitmap |= bit;
    children.push(next);
  }
  return { kind: 'branch', bitmap, children };
}

/** The leaves by their place in a branch. */
function groupsOf<V>(leaves: readonly Leaf<V>[], shift: number): readonly (readonly Leaf<V>[])[] {
  const groups: Leaf<V>[][] = Array.from({ length: MASK + 1 }, () => []);
  for (const leaf of leaves) groups[(leaf.hash >>> shift) & MASK]?.push(leaf);
  return groups;
}

function mergeLeaf<V>(into: Leaf<V>, leaf: Leaf<V>): Leaf<V> {
  // Two keys of one hash are rare: nearly always the leaf takes the place of the one with its key.
  if (into.entries.length === 1 && into.entries[0]?.[0] === leaf.entries[0]?.[0]) return leaf;
  const keys = new Set(leaf.entries.map(([key]) => key));
  const entries = [...into.entries.filter(([key]) => !keys.has(key)), ...leaf.entries];
  return { ...into, entries: entries.toSorted(([a], [b]) => (a < b ? -1 : 1)) };
}

function split<V>(a: Leaf<V>, b: Leaf<V>, shift: number): Branch<V> {
  const bitA = bitOf(a.hash, shift);
  const bitB = bitOf(b.hash, shift);
  if (bitA === bitB) return { kind: 'branch', bitmap: bitA, children: [split(a, b, shift + BITS)] };
  const children = indexOf(bitA | bitB, bitA) === 0 ? [a, b] : [b, a];
  return { kind: 'branch', bitmap: bitA | bitB, children };
}

type Target = { readonly hash: number; readonly key: string };

function without<V>(node: Node<V>, target: Target, shift: number): Node<V> | undefined {
  if (node.kind === 'leaf') {
    const entries = node.entries.filter(([key]) => key !== target.key);
    return entries.length > 0 ? { ...node, entries } : undefined;
  }
  const bit = bitOf(target.hash, shift);
  const at = indexOf(node.bitmap, bit);
  const child = node.children[at];
  if (!child) return node;
  const rest = without(child, target, shift + BITS);
  const children = rest ? node.children.with(at, rest) : node.children.toSpliced(at, 1);
  const [only] = children;
  if (!only) return undefined;
  // A leaf that is left alone moves up, so that the shape depends on the entries only.
  if (children.length === 1 && only.kind === 'leaf') return only;
  return { kind: 'branch', bitmap: rest ? node.bitmap : node.bitmap & ~bit, children };
}

function* entriesOf<V>(node: Node<V>): Generator<readonly [string, V]> {
  if (node.kind === 'leaf') yield* node.entries;
  else for (const child of node.children) yield* entriesOf(child);
}

function* keysApart<V>(a: Node<V> | undefined, b: Node<V> | undefined): Generator<string> {
  if (a === b) return;
  if (a?.kind === 'branch' && b?.kind === 'branch') {
    for (let bits = a.bitmap | b.bitmap; bits !== 0; bits &= bits - 1) {
      const bit = bits & -bits;
      yield* keysApart(childAt(a, bit), childAt(b, bit));
    }
    return;
  }
  const before = new Map(a ? entriesOf(a) : []);
  for (const [key, value] of b ? entriesOf(b) : []) {
    if (!before.has(key) || before.get(key) !== value) yield key;
    before.delete(key);
  }
  yield* before.keys();
}

function childAt<V>({ bitmap, children }: Branch<V>, bit: number): Node<V> | undefined {
  return bitmap & bit ? children[indexOf(bitmap, bit)] : undefined;
}
