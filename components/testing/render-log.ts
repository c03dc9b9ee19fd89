import { type ComponentType } from 'react';

/** One component that React rendered, for the first time or again. */
export type Rendered = {
  readonly component: unknown;
  readonly props: unknown;
  /** Nothing around it rendered: it did so by itself. */
  readonly isOutermost: boolean;
};

/** What React keeps of an element on the page, as far as it is read here. */
type Fiber = {
  readonly elementType: unknown;
  readonly memoizedProps: unknown;
  readonly flags: number;
  readonly child: Fiber | null;
  readonly sibling: Fiber | null;
  readonly alternate: Fiber | null;
};

/** React's mark of what it called while it made a commit; its developer tools read the same one. */
const performedWork = 1;

/**
 * What rendered in the commit that was just made into a container: to be called from a Profiler's `onRender`. It reads
 * React's own tree, so no component has to count itself, and none is left out.
 */
export function renderedNow(container: Element): readonly Rendered[] {
  const rendered: Rendered[] = [];
  const visit = (fiber: Fiber, isInside: boolean): void => {
    const { component, didRender } = lookAt(fiber);
    if (didRender) {
      rendered.push({ component, props: fiber.memoizedProps, isOutermost: !isInside });
    }
    // The same children as before the commit: React has not gone down there.
    if (fiber.alternate && fiber.child === fiber.alternate.child) return;
    for (let child = fiber.child; child; child = child.sibling) visit(child, isInside || didRender);
  };
  visit(rootOf(container), false);
  return rendered;
}

/** The components that rendered by themselves, in the order in which they stand on the page. */
export function outermost(rendered: readonly Rendered[]): readonly unknown[] {
  return rendered.filter(({ isOutermost }) => isOutermost).map(({ component }) => component);
}

/** The props of those among them that are one component. */
export function propsOf(
  rendered: readonly Rendered[],
  component: ComponentType<never>,
): readonly unknown[] {
  return rendered.filter((one) => one.component === component).map(({ props }) => props);
}

function lookAt({ elementType, flags }: Fiber) {
  const isComponent = typeof elementType === 'function' || isWrapped(elementType);
  return { component: elementType, didRender: isComponent && (flags & performedWork) !== 0 };
}

/** By `memo` or `forwardRef`; a context is an object too, and renders nothing. */
function isWrapped(type: unknown): boolean {
  return typeof type === 'object' && type !== null && ('compare' in type || 'render' in type);
}

function rootOf(container: Element): Fiber {
  for (const [key, value] of Object.entries(container)) {
    if (!key.startsWith('__reactContainer$')) continue;
    // The root itself stays one object; what it shows just now hangs on it.
    if (isFiber(value) && isRoot(value.stateNode)) return value.stateNode.current;
  }
  throw new Error('React renders nothing into this element');
}

function isRoot(value: unknown): value is { readonly current: Fiber } {
  return (
    typeof value === 'object' && value !== null && 'current' in value && isFiber(value.current)
  );
}

function isFiber(value: unknown): value is Fiber & { readonly stateNode: unknown } {
  return (
    typeof value === 'object' && value !== null && 'memoizedProps' in value && 'stateNode' in value
  );
}
