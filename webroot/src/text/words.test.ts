import { expect, test } from 'vitest';
import type { Turn } from '../live/frames';
import { ago, calledNames, firstWords, initials, pieces, shares, shortName, transcriptText } from './words';

const turn = (n: number, id: string, text: string, status = 'completed', kind = 'theorist') =>
  ({ n, speaker: { kind, id, name: `N ${id}` }, text, status }) as Turn;

test('markers become citations between the words', () => {
  expect(pieces('So he says [[t3]].')).toEqual([{ text: 'So he says ' }, { cite: 3 }, { text: '.' }]);
});

test('half a marker stays text', () => {
  expect(pieces('see [[t')).toEqual([{ text: 'see [[t' }]);
});

test('a copied transcript says whose words it holds', () => {
  expect(transcriptText({ title: 'T', topic: 'Why?', notice: 'A scripted voice.' }, [turn(1, 'a', 'Yes.')])).toEqual(
    'T\nWhy?\n\nA scripted voice.\n\nN a (t1):\nYes.\n',
  );
});

test('a copied transcript has names, numbers and plain markers', () => {
  const copy = transcriptText({ title: 'T', topic: 'T' }, [
    turn(1, 'a', 'Yes.'),
    turn(2, 'b', 'No [[t1]].', 'interrupted'),
    turn(3, 'a', '', 'speaking'),
  ]);
  expect(copy).toEqual('T\n\nN a (t1):\nYes.\n\nN b (t2) [interrupted]:\nNo (t1).\n');
});

test('shares count the words of theorists only', () => {
  const all = shares([
    turn(1, 'a', 'one two three [[t1]]'),
    turn(2, 'u', 'many many words', 'completed', 'user'),
    turn(3, 'b', 'one'),
    turn(4, 'b', 'x x x', 'failed'),
  ]);
  expect([...all]).toEqual([
    ['a', 75],
    ['b', 25],
  ]);
});

test('people are called by the name that colleagues use', () => {
  expect(['Paulo Freire', 'bell hooks', 'W. E. B. Du Bois', 'Ibn Khaldun'].map(shortName)).toEqual([
    'Freire',
    'hooks',
    'Du Bois',
    'Khaldun',
  ]);
});

test('a copy keeps the short name of its file, and shares it with nobody at the table', () => {
  const short = (id: string) => ({ 'dewey-copy': 'Dewey', dewey: 'Dewey', red: 'Red', blue: 'Blue' })[id];
  const at = (...seats: [string, string][]) =>
    calledNames(
      seats.map(([persona, name]) => ({ persona, name })),
      short,
    );
  expect([...at(['dewey-copy', 'John Dewey (copy)'], ['red', 'Red lens'], ['blue', 'Blue lens']).values()]).toEqual([
    'Dewey',
    'Red',
    'Blue',
  ]);
  expect([...at(['dewey-copy', 'John Dewey (copy)'], ['dewey', 'John Dewey']).values()]).toEqual([
    'John Dewey (copy)',
    'John Dewey',
  ]);
  expect(at(['gone', 'Ann Lee (copy)']).get('gone')).toBe('Lee');
});

test('whoever reads is You, whatever name the account has', () => {
  const copy = transcriptText({ title: 'T', topic: 'T' }, [turn(1, 'u', 'Why?', 'completed', 'user')]);
  expect(copy).toEqual('T\n\nYou (t1):\nWhy?\n');
});

test('initials are the first and the last', () => {
  expect(['bell hooks', 'W. E. B. Du Bois', 'Socrates'].map(initials)).toEqual(['bh', 'WB', 'So']);
});

test('first words leave markers out', () => {
  expect(firstWords('One two [[t1]] three four', 3)).toEqual('One two three…');
});

test('times are told as people tell them', () => {
  expect([0, 90, 7200, 90000].map((s) => ago(new Date(1e12 - s * 1000).toISOString(), 1e12))).toEqual([
    'just now',
    '1 minute ago',
    '2 hours ago',
    'yesterday',
  ]);
});
