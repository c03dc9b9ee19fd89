import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const root = join(import.meta.dirname, '../..');

const configuration = [
  '.dependency-cruiser.mjs',
  '.gitignore',
  '.oxlintrc.json',
  'knip.json',
  'lib/orca/tsconfig.json',
  'package.json',
  'tsconfig.json',
];

export type PlantedTree = {
  /** Runs a tool of the project in the tree and returns what it printed, whether it was content or not. */
  readonly run: (tool: string, ...args: readonly string[]) => Promise<ToolRun>;
  readonly remove: () => void;
};

export type ToolRun = { readonly failed: boolean; readonly output: string };

/**
 * A folder outside the project with the project's own configuration and only the given files,
 * so that nothing is left behind and half-written work beside it does not matter.
 */
export function plantTree(files: Readonly<Record<string, string>>): PlantedTree {
  const folder = mkdtempSync(join(tmpdir(), 'fences-'));
  for (const path of configuration) cpSync(join(root, path), join(folder, path));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'dir');
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }

  const run = (tool: string, ...args: readonly string[]) =>
    new Promise<ToolRun>((resolve) => {
      execFile(
        join(folder, 'node_modules/.bin', tool),
        args,
        { cwd: folder, maxBuffer: 64 * 1024 * 1024 },
        (error, stdout) => resolve({ failed: error !== null, output: stdout }),
      );
    });
  return { run, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
