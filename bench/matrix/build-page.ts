import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';

import { build } from 'esbuild';
import { compile } from 'tailwindcss';
import reactAriaVariants from 'tailwindcss-react-aria-components';

const root = join(import.meta.dirname, '../..');
const require = createRequire(import.meta.url);

/** What the product's navigation, tools, status and panel leave of 1440 × 900 to its matrix, in CSS pixels. */
const place = { width: 897, height: 807 } as const;

/** The page that shows one grid or the other, all in one file, with the styles of the product. */
export async function buildPage(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, 'page/page.tsx')],
    outdir: 'out',
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"', 'process.env': '{}' },
    logLevel: 'error',
  });
  const textOf = (ending: string) =>
    outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? '';
  const script = textOf('.js').replaceAll('</script', String.raw`<\/script`);
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Two grids</title>
<style>${await productStyles()}</style><style>${textOf('.css')}</style></head>
<body style="margin:0"><div id="grid" style="width:${place.width}px;height:${place.height}px"></div>
<script>${script}</script></body>
</html>`;
}

/** As Tailwind makes them of what the components name. What stands there and is no class makes no rule. */
async function productStyles(): Promise<string> {
  const folder = join(root, 'app');
  const css = await readFile(join(folder, 'globals.css'), 'utf8');
  const compiled = await compile(css, {
    base: folder,
    loadStylesheet: async (id, base) => {
      const path = require.resolve(id === 'tailwindcss' ? 'tailwindcss/index.css' : id);
      return { path, base, content: await readFile(path, 'utf8') };
    },
    // The one plugin that the style sheet names.
    loadModule: async (id, base) => ({
      path: require.resolve(id),
      base,
      module: reactAriaVariants,
    }),
  });
  return compiled.build(await namesIn(['components', 'bench/matrix/page']));
}

async function namesIn(folders: readonly string[]): Promise<string[]> {
  const names = new Set<string>();
  for (const folder of folders) {
    const files = await readdir(join(root, folder), { recursive: true });
    for (const file of files.filter((each) => /[.]tsx?$/.test(each))) {
      const text = await readFile(join(root, folder, file), 'utf8');
      for (const name of text.match(/[^\s"'`{}]+/g) ?? []) names.add(name);
    }
  }
  return [...names];
}
