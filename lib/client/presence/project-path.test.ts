import { expect, it } from 'vitest';

import { projectPath } from './project-path';

it('names a screen and its state below the project', () => {
  expect(projectPath('p', '/projects/p', '')).toBe('');
  expect(projectPath('p', '/projects/p', '?focus=1')).toBe('?focus=1');
  expect(projectPath('p', '/projects/p/ctas', 'role=r')).toBe('ctas?role=r');
  expect(projectPath('p', '/projects/p2/ctas', '')).toBe('');
});
