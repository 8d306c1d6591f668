import { expect, test } from 'vitest';
import { marked, queryOf, shelfOf } from './search';

const hits = (excerpt: string, q: string) =>
  marked(excerpt, q)
    .filter((part) => part.hit)
    .map((part) => part.text);

test('beginnings of words are marked to the end of the word, and nothing inside of one', () => {
  expect(hits('Homework, not framework: home is where WORK ends.', 'home work')).toEqual(['Homework', 'home', 'WORK']);
});

test('the parts together are the excerpt', () => {
  const excerpt = '…why? (Because) we play.';
  expect(
    marked(excerpt, 'play (bec')
      .map((part) => part.text)
      .join(''),
  ).toBe(excerpt);
});

test('signs of patterns are taken literally', () => {
  expect(hits('a.b axb [c] a-b', 'a.b [c] a-b')).toEqual(['a.b', '[c]', 'a-b']);
});

test('letters of other scripts are letters', () => {
  expect(hits('Чему учить детей', 'уч дет')).toEqual(['учить', 'детей']);
});

test('the address keeps the words and the shelf', () => {
  const shelf = { q: 'play & 100%', archived: true };
  expect(shelfOf(queryOf(shelf))).toEqual(shelf);
  expect(queryOf({ q: '', archived: false }).size).toBe(0);
});
