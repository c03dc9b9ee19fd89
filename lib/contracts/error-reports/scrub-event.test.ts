import { type ErrorEvent } from '@sentry/nextjs';
import { expect, it } from 'vitest';

import { scrubBreadcrumb } from './scrub-breadcrumb';
import { scrubEvent } from './scrub-event';
import { scrubSpan } from './scrub-span';

const full: ErrorEvent = {
  type: undefined,
  event_id: 'e1',
  release: 'r7',
  server_name: 'ada-laptop',
  message: 'hello ada@example.org',
  transaction: '/share/q7Vt0mT3kX9pL2',
  user: { id: 'u1', email: 'ada@example.org', ip_address: '10.1.2.3', username: 'Ada' },
  request: {
    url: 'https://orca.example.org/share/q7Vt0mT3kX9pL2?name=Ada',
    query_string: 'name=Ada',
    cookies: { session: 'Ada' },
    headers: { authorization: 'Ada', cookie: 'Ada', 'User-Agent': 'Ada' },
    data: { text: 'Ada said' },
  },
  extra: { document: 'Ada said' },
  modules: { ada: '1.0.0' },
  tags: { request_id: '5f2c1c0f4b8a4f0c8d1e2a3b4c5d6e7f', name: 'Ada' },
  contexts: {
    runtime: { name: 'node' },
    culture: { locale: 'ada' },
    state: { state: { type: 'redux', value: { text: 'Ada said' } } },
    trace: { trace_id: 't', span_id: 's', data: { 'http.url': 'Ada' } },
  },
  breadcrumbs: [
    { category: 'console', message: 'Ada said' },
    { category: 'ui.click', message: 'button[aria-label="Ada"]' },
    { category: 'navigation', data: { from: '/share/q7Vt0mT3kX9pL2', to: '/x?name=Ada' } },
  ],
  exception: {
    values: [
      {
        type: 'TypeError',
        value: 'no “Ada” here',
        mechanism: { type: 'generic', handled: false, data: { body: 'Ada' } },
        stacktrace: {
          frames: [
            {
              filename: 'https://cdn.example.org/_next/static/chunks/a.js?dpl=r7',
              function: 'edit',
              lineno: 1,
              vars: { name: 'Ada' },
              context_line: 'const name = "Ada"',
            },
            { filename: 'https://orca.example.org/share/q7Vt0mT3kX9pL2' },
          ],
        },
      },
    ],
  },
};

it('says what broke, where, in which release and request, and nothing of whom it met', () => {
  const scrubbed = scrubEvent(full);
  expect(JSON.stringify(scrubbed)).not.toMatch(/ada|10[.]1|q7Vt0mT3kX9pL2/i);
  expect(scrubbed).toMatchObject({
    event_id: 'e1',
    release: 'r7',
    request: { url: '/share/[token]' },
    tags: { request_id: '5f2c1c0f4b8a4f0c8d1e2a3b4c5d6e7f' },
    contexts: { trace: { trace_id: 't', span_id: 's' }, runtime: { name: 'node' } },
    breadcrumbs: [{ category: 'navigation', data: { from: '/share/[token]', to: '/x' } }],
    exception: {
      values: [
        {
          type: 'TypeError',
          value: 'no [text] here',
          stacktrace: {
            frames: [
              {
                filename: 'https://cdn.example.org/_next/static/chunks/a.js',
                function: 'edit',
                lineno: 1,
              },
              { filename: '/share/[token]' },
            ],
          },
        },
      ],
    },
  });
});

it('keeps of requests before an error where they went and how they ended', () => {
  const data = { method: 'GET', url: '/api/v1/projects?q=ada', status_code: 500, body: 'Ada' };
  expect(scrubBreadcrumb({ category: 'fetch', message: 'Ada', data })).toEqual({
    category: 'fetch',
    data: { method: 'GET', url: '/api/v1/projects', status_code: 500 },
  });
});

it('keeps of what was measured its route and its end', () => {
  const attributes = {
    'http.route': '/share/[token]',
    'http.response.status_code': 200,
    'http.target': '/share/q7Vt0mT3kX9pL2',
    'client.address': '10.1.2.3',
    'user_agent.original': 'Ada',
    'sentry.op': 'http.server',
    'sentry.user.email': 'ada@example.org',
  };
  expect(scrubSpan({ name: 'GET /share/q7Vt0mT3kX9pL2?x=1', attributes })).toEqual({
    name: 'GET /share/[token]',
    attributes: {
      'http.route': '/share/[token]',
      'http.response.status_code': 200,
      'sentry.op': 'http.server',
    },
    links: [],
  });
});
