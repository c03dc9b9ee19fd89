import 'server-only';
import { z } from 'zod';

const routeSchema = z.object({ page: z.string(), regex: z.string() });

const manifestSchema = z.object({
  staticRoutes: z.array(routeSchema),
  dynamicRoutes: z.array(routeSchema),
});

/** What `server.ts` answers itself, in every role. */
const ownPaths = new Set([
  '/api/health/live',
  '/api/health/startup',
  '/api/health/ready',
  '/api/metrics',
]);

/** Gives the route that an address leads to, as the folders of `app` name it: `/projects/[projectId]`. */
export type RouteTemplates = (url: string | undefined) => string;

/**
 * Reads Next's `routes-manifest.json`; whatever else it is given counts as a product without pages. However many addresses
 * are asked for, there are as many answers as routes, and two: `static` for built files, `unmatched` for the rest.
 */
export function routeTemplates(manifest: unknown): RouteTemplates {
  const routes = manifestSchema.safeParse(manifest).data;
  const pages = new Set([...ownPaths, ...(routes?.staticRoutes ?? []).map(({ page }) => page)]);
  const patterns = (routes?.dynamicRoutes ?? []).map(({ page, regex }) => ({
    page,
    regex: new RegExp(regex),
  }));
  return (url) => {
    const path = pathOf(url);
    if (path.startsWith('/_next/static/')) return 'static';
    if (pages.has(path)) return path;
    return patterns.find(({ regex }) => regex.test(path))?.page ?? 'unmatched';
  };
}

function pathOf(url: string | undefined): string {
  const [path = ''] = (url ?? '').split(/[?#]/, 1);
  return path.length > 1 && path.endsWith('/') ? path.slice(0, -1) : path;
}
