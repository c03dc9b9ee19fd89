/** An address below a project's, as presence tells it: `/projects/<id>/ctas?role=…` is `ctas?role=…`. */
export function projectPath(projectId: string, pathname: string, search: string): string {
  const root = `/projects/${projectId}`;
  const below = pathname.startsWith(`${root}/`) ? pathname.slice(root.length + 1) : '';
  const query = search.replace(/^\?/, '');
  return query === '' ? below : `${below}?${query}`;
}
