/** What is wrong with a form as a whole: read aloud when it appears, and in view before the fields. */
export function FormProblem({ text }: { readonly text: string | undefined }) {
  return (
    <div role="alert" className="empty:hidden">
      {text !== undefined && (
        <p className="rounded border border-danger px-3 py-2 text-sm text-danger">{text}</p>
      )}
    </div>
  );
}
