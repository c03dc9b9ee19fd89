import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { chromium, expect, type Browser, type BrowserContext, type Page } from '@playwright/test';

import { signInAsDemo } from '@/e2e/fixtures/sign-in-as-demo';
import { startProduct } from '@/e2e/fixtures/start-product';
import { projectsReplySchema } from '@/lib/contracts/projects';
import { freePort } from '@/lib/server/testing/free-port';

import { ensureBuild } from './launcher/build';
import { ensureClient } from './launcher/ensure-client';
import { chromiumOptions } from './test/chromium-options';
import { ensureChromium } from './test/ensure-chromium';

type Screen = {
  readonly name: string;
  /** `:project` stands for the demo project. */
  readonly path: string;
  /** What is there once the screen has its content. */
  readonly content: string;
  readonly signedOut?: true;
};

const screens: readonly Screen[] = [
  { name: 'sign-in', path: '/sign-in', content: 'form', signedOut: true },
  { name: 'register', path: '/register', content: 'form', signedOut: true },
  { name: 'projects', path: '/projects', content: 'a[href^="/projects/"]' },
  { name: 'overview', path: '/projects/:project', content: 'main h2' },
  // In the list stand the nouns that nobody has judged: those that were found just now.
  {
    name: 'research',
    path: '/projects/:project/research',
    content: '[aria-label="Nouns"] [role="row"]',
  },
  { name: 'objects', path: '/projects/:project/objects', content: '[role="rowheader"]' },
  {
    name: 'relationships',
    path: '/projects/:project/relationships',
    content: '[role="rowheader"]',
  },
  { name: 'ctas', path: '/projects/:project/ctas', content: '[role="rowheader"]' },
  { name: 'attributes', path: '/projects/:project/attributes', content: '[data-attribute]' },
  {
    name: 'exports',
    path: '/projects/:project/exports',
    content: '[role="region"][aria-label^="Preview of"], section[aria-label^="Preview of"]',
  },
];
/** What is there for as long as something is still to come. */
const unfinished = '[aria-busy="true"], .animate-pulse, progress';
const sizes = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
];
const contentTimeoutMs = 30_000;
const schemes = ['light', 'dark'] as const;

const root = join(import.meta.dirname, '..');
const folder = join(root, 'docs/screenshots');
const { values } = parseArgs({ options: { only: { type: 'string' }, base: { type: 'string' } } });

if (values.base === undefined) await withProduct(takeAll);
else await takeAll(values.base);

/** Runs the product on data of its own for as long as the work takes. */
async function withProduct(work: (base: string) => Promise<void>): Promise<void> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'orca-screenshots-'));
  try {
    await ensureClient(root);
    await ensureBuild(root);
    const product = await startProduct(await freePort(), dataFolder);
    try {
      await work(product.baseURL);
    } finally {
      await product.interrupt();
    }
  } finally {
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
  for (const screen of screens) {
    if (values.only !== undefined && values.only !== screen.name) continue;
    if (!screen.signedOut && projectId === '') projectId = await enterDemo(context);
    await show(page, screen, projectId);
    const file = `${screen.name}-${viewport.width}-${colorScheme}.png`;
    const { length } = await page.screenshot({ path: join(folder, file), animations: 'disabled' });
    console.log(`docs/screenshots/${file}: ${Math.ceil(length / 1024)} kB`);
  }
  await context.close();
}

/** Signs in and gives the id of the demo project. */
async function enterDemo(context: BrowserContext): Promise<string> {
  await signInAsDemo(context);
  const answer = await context.request.get('/api/v1/projects');
  const [demo] = projectsReplySchema.parse(await answer.json()).projects;
  if (demo === undefined) throw new Error('There is no demo project.');
  return demo.id;
}

/** Opens a screen and waits for all that belongs on it. */
async function show(page: Page, { path, content }: Screen, projectId: string): Promise<void> {
  const answer = await page.goto(path.replace(':project', projectId), { waitUntil: 'networkidle' });
  if (!answer?.ok()) throw new Error(`${path} answered ${answer?.status()}.`);
  await page.locator(content).first().waitFor({ state: 'attached' });
  await expect(page.locator(unfinished)).toHaveCount(0, { timeout: contentTimeoutMs });
  await page.evaluate(async () => void (await document.fonts.ready));
}
