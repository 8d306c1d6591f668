import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { contrast, distance, type Sight } from './palette';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');
const pair = (pattern: RegExp): [string, string] => {
  const found = pattern.exec(css);
  if (!found?.[1] || !found[2]) throw new Error(`No ${pattern} in tokens.css`);
  return [found[1], found[2]];
};
const token = (name: string) => pair(new RegExp(`--${name}: light-dark\\((#\\w{6}), (#\\w{6})\\)`));
const people = [...css.matchAll(/^\.c-(\w+) \{ --c: light-dark\((#\w{6}), (#\w{6})\)/gm)]
  .filter((match) => match[1] !== 'ink')
  .map((match) => ({ name: match[1] as string, themes: [match[2], match[3]] as [string, string] }));
const THEMES = [0, 1] as const;
const SIGHTS: Sight[] = ['usual', 'protan', 'deutan', 'tritan'];

test('the reference values of the arithmetic hold', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  expect(distance('#000000', '#ffffff', 'usual')).toBeCloseTo(100, 1);
  expect(distance('#ff0000', '#808000', 'deutan')).toBeLessThan(distance('#ff0000', '#808000', 'usual') / 2);
});

test('all eight colours are there', () => {
  expect(people.map((one) => one.name)).toEqual([
    'brick',
    'amber',
    'olive',
    'fern',
    'teal',
    'azure',
    'violet',
    'berry',
  ]);
});

test.each(THEMES)('every colour can be read on the grounds it is used on (theme %i)', (theme) => {
  const grounds = ['paper', 'sheet'].map((name) => token(name)[theme]);
  for (const one of people) {
    for (const ground of grounds) expect(contrast(one.themes[theme], ground), one.name).toBeGreaterThanOrEqual(4.5);
  }
  for (const name of ['ink', 'soft', 'link', 'bad', 'good']) {
    for (const ground of [...grounds, token('shade')[theme]]) {
      expect(contrast(token(name)[theme], ground), name).toBeGreaterThanOrEqual(4.5);
    }
  }
});

test.each(THEMES)('edges of controls stand out from what they lie on (theme %i)', (theme) => {
  for (const ground of ['paper', 'sheet']) {
    expect(contrast(token('edge')[theme], token(ground)[theme]), ground).toBeGreaterThanOrEqual(3);
  }
});

test.each(THEMES)('any two colours are told apart by every sight (theme %i)', (theme) => {
  for (const sight of SIGHTS) {
    people.forEach((one, at) => {
      for (const other of people.slice(at + 1)) {
        const far = distance(one.themes[theme], other.themes[theme], sight);
        expect(far, `${one.name} and ${other.name}, ${sight}`).toBeGreaterThan(5);
      }
    });
  }
});
