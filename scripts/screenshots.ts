import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { chromium, type Browser } from '@playwright/test';

import { signInAsDemo } from '@/e2e/fixtures/sign-in-as-demo';
import { projectsReplySchema } from '@/lib/contracts/projects';

import { chromiumOptions } from './test/chromium-options';
import { ensureChromium } from './test/ensure-chromium';

/** Every screen; `:project` stands for the demo project. */
const screens: readonly { name: string; path: string; signedOut?: true }[] = [
  { name: 'sign-in', path: '/sign-in', signedOut: true },
  { name: 'projects', path: '/projects' },
  { name: 'overview', path: '/projects/:project' },
  { name: 'research', path: '/projects/:project/research' },
  { name: 'objects', path: '/projects/:project/objects' },
  { name: 'relationships', path: '/projects/:project/relationships' },
  { name: 'ctas', path: '/projects/:project/ctas' },
  { name: 'attributes', path: '/projects/:project/attributes' },
  { name: 'exports', path: '/projects/:project/exports' },
];
const sizes = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
];
const schemes = ['light', 'dark'] as const;

const root = join(import.meta.dirname, '..');
const folder = join(root, 'docs/screenshots');
const { values } = parseArgs({ options: { only: { type: 'string' }, base: { type: 'string' } } });
const port = process.env['PORT'] ?? '3177';

if (values.base === undefined) await withProduct(takeAll);
else await takeAll(values.base);

/** Runs the product on data of its own for as long as the work takes. */
async function withProduct(work: (base: string) => Promise<void>): Promise<void> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'orca-screenshots-'));
  const product = spawn(process.execPath, [join(root, 'scripts/start.mjs')], {
    env: { ...process.env, PORT: port, DATA_DIR: dataFolder, DATABASE_URL: '', HOST: '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    for await (const part of product.stdout.iterator({ destroyOnReturn: false })) {
      process.stdout.write(String(part));
      if (String(part).includes('is running at')) break;
    }
    product.stdout.resume();
    if (product.exitCode !== null) throw new Error('The product did not start.');
    await work(`http://localhost:${port}`);
  } finally {
    const gone = once(product, 'exit');
    if (product.kill('SIGTERM')) await gone;
    await rm(dataFolder, { recursive: true, force: true });
  }
}

async function takeAll(base: string): Promise<void> {
  const executablePath = await ensureChromium(root);
  if (executablePath === undefined) {
    throw new Error('Install a Chromium and name it with CHROMIUM_PATH.');
  }
  await mkdir(folder, { recursive: true });
  const browser = await chromium.launch(chromiumOptions(executablePath));
  try {
    for (const viewport of sizes) {
      for (const colorScheme of schemes) await take(browser, { base, viewport, colorScheme });
    }
  } finally {
    await browser.close();
  }
}

type Look = {
  readonly base: string;
  readonly viewport: { readonly width: number; readonly height: number };
  readonly colorScheme: 'light' | 'dark';
};

/** Takes every screen that was asked for in one size and one colour scheme. */
async function take(browser: Browser, { base, viewport, colorScheme }: Look): Promise<void> {
  const context = await browser.newContext({
    baseURL: base,
    viewport,
    colorScheme,
    reducedMotion: 'reduce',
    timezoneId: 'UTC',
    locale: 'en-GB',
  });
  const page = await context.newPage();
  let projectId = '';
  for (const { name, path, signedOut } of screens) {
    if (!signedOut && projectId === '') {
      await signInAsDemo(context);
      const answer = await context.request.get('/api/v1/projects');
      projectId = projectsReplySchema.parse(await answer.json()).projects[0]?.id ?? '';
    }
    if (values.only !== undefined && values.only !== name) continue;
    const file = `${name}-${viewport.width}-${colorScheme}.png`;
    const answer = await page.goto(path.replace(':project', projectId), {
      waitUntil: 'networkidle',
    });
    if (!answer?.ok()) throw new Error(`${path} answered ${answer?.status()}.`);
    await page.screenshot({ path: join(folder, file), animations: 'disabled' });
    console.log(`docs/screenshots/${file}`);
  }
  await context.close();
}
