/** The four colours of the method as a mark: the product's own sign, beside its name or in its place. */
export function OrcaMark() {
  return (
    <svg aria-hidden viewBox="0 0 20 20" className="size-5 shrink-0">
      <rect width="9" height="9" rx="2" className="fill-object" />
      <rect x="11" width="9" height="9" rx="2" className="fill-core" />
      <rect y="11" width="9" height="9" rx="2" className="fill-cta" />
      <rect x="11" y="11" width="9" height="9" rx="2" className="fill-metadata" />
    </svg>
  );
}
