import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { describe, expect, it } from 'vitest';

const css = readFileSync(fileURLToPath(new URL('../../app/globals.css', import.meta.url)), 'utf8');

type Theme = 'light' | 'dark';

/** The hex colour of a token; one that is the same in both themes is written once. */
function colour(token: string, theme: Theme): string {
  const written = new RegExp(
    `--(?:color-)?${token}: (?:light-dark\\()?(#\\w{6})(?:, (#\\w{6}))?`,
  ).exec(css);
  const hex = theme === 'dark' ? (written?.[2] ?? written?.[1]) : written?.[1];
  if (hex === undefined) throw new Error(`globals.css has no colour ${token}`);
  return hex;
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((start) => Number.parseInt(hex.slice(start, start + 2), 16) / 255)
    .map((part) => (part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].toSorted((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

const grounds = ['ground', 'raised', 'hover', 'selected'];
const people = Array.from({ length: 8 }, (_, hue) => `presence-${hue}`);
const methods = ['object', 'core', 'metadata', 'cta'];

const texts: readonly (readonly [text: string, ground: string])[] = [
  ...grounds.flatMap((ground) => [['ink', ground] as const, ['quiet', ground] as const]),
  ...grounds.map((ground) => ['accent', ground] as const),
  ['danger', 'ground'],
  ['danger', 'raised'],
  ['danger', 'hover'],
  ['on-accent', 'accent'],
  ['on-danger', 'danger'],
  ['ground', 'ink'],
  ...methods.map((method) => ['on-solid', method] as const),
  ...people.map((person) => ['on-presence', person] as const),
  ...methods.map((method) => [`${method}-soft-ink`, `${method}-soft`] as const),
  ...methods.map((method) => ['ink', `${method}-soft`] as const),
];

describe.each(['light', 'dark'] as const)('the %s theme', (theme) => {
  it.each(texts)('lets %s be read on %s', (text, ground) => {
    expect(contrast(colour(text, theme), colour(ground, theme))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(people)('shows the ring of %s on every ground', (person) => {
    for (const ground of [...grounds, ...methods.map((method) => `${method}-soft`)]) {
      expect(contrast(colour(person, theme), colour(ground, theme))).toBeGreaterThanOrEqual(3);
    }
  });

  it.each(['ground', 'raised'])('shows where a control is on %s', (ground) => {
    expect(contrast(colour('control', theme), colour(ground, theme))).toBeGreaterThanOrEqual(3);
  });
});
