/** Says which way round the matrix is read, where its rows and columns meet. */
export function MatrixCorner({ isTransposed }: { readonly isTransposed: boolean }) {
  return (
    <span className="flex h-full flex-col justify-between px-2 py-1 text-xs text-quiet max-sm:px-1.5">
      <span className="self-end">{isTransposed ? 'on a page of →' : 'sees →'}</span>
      <span>{isTransposed ? 'Sees ↓' : 'On a page of ↓'}</span>
    </span>
  );
}
