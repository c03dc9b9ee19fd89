'use client';

import ErrorPage from './error';

import './globals.css';

type GlobalErrorProps = { readonly error: unknown; readonly retry: () => void };

/** Stands where the layout of all pages would, which is what has failed. */
export default function GlobalError(props: GlobalErrorProps) {
  return (
    <html lang="en">
      <body className="font-sans antialiased">
        <title>ORCA Studio</title>
        <ErrorPage {...props} />
      </body>
    </html>
  );
}
