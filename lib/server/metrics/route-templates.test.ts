import { expect, it } from 'vitest';

import { routeTemplates } from './route-templates';

// As Next writes it, in its order: what is more particular comes first.
const manifest = {
  version: 3,
  staticRoutes: [
    { page: '/', regex: '^/(?:/)?$', routeKeys: {} },
    { page: '/projects', regex: '^/projects(?:/)?$', routeKeys: {} },
  ],
  dynamicRoutes: [
    {
      page: '/api/v1/projects/[projectId]/document',
      regex: '^/api/v1/projects/([^/]+?)/document(?:/)?$',
    },
    { page: '/api/[...missing]', regex: '^/api/(.+?)(?:/)?$' },
    { page: '/projects/[projectId]', regex: '^/projects/([^/]+?)(?:/)?$' },
    { page: '/share/[token]', regex: '^/share/([^/]+?)(?:/)?$' },
  ],
};

const templateOf = routeTemplates(manifest);

it.each([
  ['/', '/'],
  ['/projects', '/projects'],
  ['/projects/?_rsc=1x', '/projects'],
  ['/projects/0190c0de', '/projects/[projectId]'],
  ['/projects/0190c0de/', '/projects/[projectId]'],
  ['/api/v1/projects/0190c0de/document?since=3', '/api/v1/projects/[projectId]/document'],
  ['/api/v1/nothing/here', '/api/[...missing]'],
  ['/share/q7Jx0bWw3uT8yV5nZ2kL9mR4pD6sF1aH', '/share/[token]'],
  ['/_next/static/chunks/1.js', 'static'],
  ['/api/health/ready', '/api/health/ready'],
  ['/api/metrics', '/api/metrics'],
  ['/wp-login.php', 'unmatched'],
  ['/projects/1/2/3', 'unmatched'],
  ['*', 'unmatched'],
  [undefined, 'unmatched'],
])('knows where %s leads: %s', (url, template) => {
  expect(templateOf(url)).toBe(template);
});

it('has no more answers than there are routes, whatever is asked for', () => {
  const seen = new Set<string>();
  for (let n = 0; n < 10_000; n += 1) {
    const name = Math.random().toString(36);
    for (const folder of ['', '/projects', '/share', '/api', '/_next/static', '/_next', '/..']) {
      seen.add(templateOf(`${folder}/${name}?${name}`));
    }
  }
  expect(seen.size).toBeLessThanOrEqual(8);
});

it.each([undefined, null, 'x', {}, { staticRoutes: [] }])(
  'does without a manifest that is none: %s',
  (none) => {
    const without = routeTemplates(none);
    expect(without('/projects')).toBe('unmatched');
    expect(without('/_next/static/1.js')).toBe('static');
    expect(without('/api/health/live')).toBe('/api/health/live');
  },
);
