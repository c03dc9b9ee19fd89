import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';

import GlobalError from './global-error';

it('is a whole page, which says what is safe and what to do', () => {
  const error = Object.assign(new Error('broken'), { digest: '4711' });
  const page = renderToStaticMarkup(<GlobalError error={error} retry={() => undefined} />);
  expect(page).toMatch(/^<html lang="en">.*<title>ORCA Studio<\/title>/);
  expect(page).toMatch(/could not be shown.*4711.*Try again/);
});
