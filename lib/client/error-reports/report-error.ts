type Report = (error: unknown) => void;

let report: Report | undefined;

/** Whoever is told of errors from now on. */
export function sendErrorsTo(next: Report): void {
  report = next;
}

/** Tells whoever watches over the product of an error in this page; where nobody wants to know it does nothing. */
export function reportError(error: unknown): void {
  report?.(error);
}
