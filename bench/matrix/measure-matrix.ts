import { chromium, type Browser, type Page } from '@playwright/test';
import { z } from 'zod';

import { chromiumOptions } from '@/scripts/test/chromium-options';
import { ensureChromium } from '@/scripts/test/ensure-chromium';

import { interleaved } from '../interleaved';
import { quantile } from '../live/quantile';
import { median } from '../median';
import { buildPage } from './build-page';

const widgets = ['ours', 'peer'] as const;
type Widget = (typeof widgets)[number];

const viewport = { width: 1440, height: 900 } as const;
const rounds = 3;
const frames = 240;
/** CSS pixels a frame: one and a half rows, about half a column. */
const steps = { vertically: { left: 0, top: 60 }, diagonally: { left: 60, top: 60 } } as const;
const toggles = 9;

type Figures = {
  readonly verticallyFps: number;
  readonly diagonallyFps: number;
  /** What one frame of a hundred takes at least, and what of the main thread a frame takes in the middle. */
  readonly slowMs: number;
  readonly busyMs: number;
  readonly nodes: number;
  /** The same where the grid has the whole window. */
  readonly windowNodes: number;
  readonly toggleMs: number;
};

/** A matrix of 1,000 × 1,000 in a real Chromium, beside react-data-grid with the same cells, taking turns. */
export async function measureMatrix(): Promise<void> {
  const executablePath = await ensureChromium(process.cwd());
  const html = await buildPage();
  const browser = await chromium.launch(chromiumOptions(executablePath));
  try {
    for (const filled of [5_000, 50_000]) {
      const measured = new Map<Widget, Figures[]>(widgets.map((widget) => [widget, []]));
      const once = (widget: Widget) => async () => {
        const figures = await measureWidget(browser, html, { widget, filled });
        measured.get(widget)?.push(figures);
        return figures.busyMs;
      };
      await interleaved(rounds, { ours: once('ours'), peer: once('peer') });
      report(filled, measured);
    }
  } finally {
    await browser.close();
  }
}

type Shown = { readonly widget: Widget; readonly filled: number };

async function measureWidget(browser: Browser, html: string, shown: Shown): Promise<Figures> {
  const page = await browser.newPage({ viewport });
  try {
    await page.setContent(html);
    await page.evaluate(`bench.show(${JSON.stringify(shown.widget)}, ${shown.filled})`);
    await page.locator('[role=grid] [role=gridcell]').first().waitFor();
    const toggleMs = await togglesOf(page);
    const vertical = await scrolled(page, steps.vertically);
    const diagonal = await scrolled(page, steps.diagonally);
    await page.evaluate('bench.fillWindow()');
    const window = await scrolled(page, steps.diagonally);
    return {
      verticallyFps: 1_000 / median(vertical.frameMs),
      diagonallyFps: 1_000 / median(diagonal.frameMs),
      slowMs: quantile(
        [...vertical.frameMs, ...diagonal.frameMs].toSorted((a, b) => a - b),
        0.99,
      ),
      busyMs: (vertical.busyMs + diagonal.busyMs) / 2,
      nodes: Math.max(vertical.nodesMax, diagonal.nodesMax),
      windowNodes: window.nodesMax,
      toggleMs,
    };
  } finally {
    await page.close();
  }
}

const framesSchema = z.object({ frameMs: z.array(z.number()), nodesMax: z.number() });

async function scrolled(page: Page, step: { readonly left: number; readonly top: number }) {
  const devTools = await page.context().newCDPSession(page);
  await devTools.send('Performance.enable');
  const busySeconds = async () => {
    const { metrics } = await devTools.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0;
  };
  const before = await busySeconds();
  const reply: unknown = await page.evaluate(
    `bench.scrolledFrames(${JSON.stringify(step)}, ${frames})`,
  );
  const busyMs = (1_000 * ((await busySeconds()) - before)) / frames;
  await devTools.detach();
  return { ...framesSchema.parse(reply), busyMs };
}

/** The middle one of several presses of the space bar on a cell, from the key to the frame that shows it. */
async function togglesOf(page: Page): Promise<number> {
  await page.locator('[role=grid]').click({ position: { x: 500, y: 200 } });
  const tookMs: number[] = [];
  for (let press = 0; press <= toggles; press += 1) {
    await page.evaluate('bench.awaitKey()');
    await page.keyboard.press(' ');
    const took = z.number().parse(await page.evaluate('bench.afterKey()'));
    // The first press finds code that never ran.
    if (press > 0) tookMs.push(took);
  }
  return median(tookMs);
}

type Line = {
  readonly what: string;
  readonly aim: string;
  readonly of: (figures: Figures) => number;
  readonly text: (figure: number) => string;
};

const fps = (figure: number) => `${figure.toFixed(1)} fps`;
const ms = (figure: number) => `${figure.toFixed(1)} ms`;

const lines: readonly Line[] = [
  { what: 'scrolled down, median', aim: '≥ 58 fps', of: (each) => each.verticallyFps, text: fps },
  { what: 'diagonally, median', aim: '≥ 55 fps', of: (each) => each.diagonallyFps, text: fps },
  { what: 'the slowest frame of a hundred', aim: '–', of: (each) => each.slowMs, text: ms },
  { what: 'main thread, each frame', aim: '≤ 1×', of: (each) => each.busyMs, text: ms },
  { what: 'one toggle, key to paint', aim: '≤ 50 ms', of: (each) => each.toggleMs, text: ms },
  { what: 'elements in the grid', aim: '< 400', of: (each) => each.nodes, text: String },
  { what: 'in the whole window', aim: '< 400', of: (each) => each.windowNodes, text: String },
];

/** As a table of Markdown. The first round counts for nothing. */
function report(filled: number, measured: ReadonlyMap<Widget, readonly Figures[]>): void {
  const cells = filled.toLocaleString('en');
  console.log(`\n| Ratio | Aim | 1,000 × 1,000, ${cells} filled | Ours | react-data-grid |`);
  console.log('| ---: | ---: | --- | ---: | ---: |');
  for (const { what, aim, of, text } of lines) {
    const figure = (widget: Widget) => median((measured.get(widget) ?? []).slice(1).map(of));
    const [ours, peer] = [figure('ours'), figure('peer')];
    const ratio = `${(ours / peer).toFixed(2)}×`;
    console.log(`| ${ratio} | ${aim} | ${what} | ${text(ours)} | ${text(peer)} |`);
  }
}
