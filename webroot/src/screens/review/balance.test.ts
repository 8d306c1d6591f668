import { describe, expect, it } from 'vitest';
import type { Summary } from '../../api/types';
import { en } from '../../text/en';
import { names, shares } from './balance';

const people: Summary['participants'] = [
  { kind: 'theorist', id: 'dewey', name: 'John Dewey', turns: 2, words: 100 },
  { kind: 'theorist', id: 'hooks', name: 'bell hooks', turns: 4, words: 299 },
  { kind: 'theorist', id: 'freire', name: 'Paulo Freire', turns: 0, words: 0 },
  { kind: 'user', id: 'u', name: 'Ada', turns: 1, words: 1 },
];

describe('the balance', () => {
  it('puts those who said most first and measures the bars by them', () => {
    expect(shares(people).map((one) => [one.id, one.percent, one.length.toFixed(2)])).toEqual([
      ['hooks', 75, '1.00'],
      ['dewey', 25, '0.33'],
      ['u', 1, '0.00'],
      ['freire', 0, '0.00'],
    ]);
  });
  it('holds where nobody has spoken', () => {
    expect(shares([{ ...people[2], name: 'x' } as (typeof people)[0]])[0]).toMatchObject({ percent: 0, length: 0 });
    expect(shares([])).toEqual([]);
  });
  it('knows speakers by name, whoever reads as You, and by id where they are gone', () => {
    expect(names(people, ['u', 'gone'])).toEqual(['You', 'gone']);
  });
});

describe('the words of the review', () => {
  it('say how many turns came after', () => {
    expect(en.review.stale(1)).toBe('1 turn came after this summary.');
    expect(en.review.stale(3)).toBe('3 turns came after this summary.');
  });
  it('offer six formats, each with a sentence', () => {
    expect(en.exports.formats.map(([format]) => format)).toEqual(['md', 'txt', 'json', 'html', 'pdf', 'docx']);
    for (const [, , about] of en.exports.formats) expect(about).toMatch(/^[A-Z].*\.$/);
  });
});
