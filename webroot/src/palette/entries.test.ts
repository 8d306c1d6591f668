import { expect, test } from 'vitest';
import type { FoundDiscussion, Persona } from '../api/types';
import { characters, sifted, talks } from './entries';

const talk = (id: string, title: string, more: object = {}) =>
  ({
    id,
    title,
    topic: title,
    seats: [{ name: 'John Dewey' }],
    turnCount: 3,
    updatedAt: '2026-01-02',
    ...more,
  }) as FoundDiscussion;
const ids = (entries: readonly { id: string }[]) => entries.map((one) => one.id);

test('without words the five latest discussions are there', () => {
  const many = Array.from({ length: 9 }, (_, i) => talk(String(i), `Talk ${i}`));
  expect(ids(talks(many, [], ''))).toEqual(['talk-0', 'talk-1', 'talk-2', 'talk-3', 'talk-4']);
});

test('a discussion is found by its title and its people at once, and by its turns once the server has answered', () => {
  const recent = [talk('a', 'On homework'), talk('b', 'On play', { seats: [{ name: 'bell hooks' }] })];
  const found = { turn: 4, speaker: 'Paulo Freire', excerpt: 'to play is', turns: 1 };
  const inTurn = talk('c', 'On rain', { found });
  expect(ids(talks(recent, [], 'HOMEW'))).toEqual(['talk-a']);
  expect(ids(talks(recent, [recent[1] as FoundDiscussion, inTurn], 'play'))).toEqual(['talk-b', 'talk-c']);
  const [, last] = talks(recent, [inTurn], 'play');
  expect(last).toMatchObject({ to: '/discussions/c#t4', about: 'Paulo Freire, turn 4: to play is' });
});

test('commands hold every word, in any order and case', () => {
  const two = [
    { id: 'ask', label: 'Ask José Ortega' },
    { id: 'stop', label: 'Stop' },
  ];
  expect(ids(sifted(two, 'ortega ASK'))).toEqual(['ask']);
  expect(ids(sifted(two, 'jose'))).toEqual(['ask']);
  expect(ids(sifted(two, ''))).toEqual(['ask', 'stop']);
  expect(sifted(two, 'ask stop')).toEqual([]);
});

test('characters are found by name and term, and lead to their pages', () => {
  const all = [
    { id: 'du bois', name: 'W. E. B. Du Bois', tagline: '', terms: ['veil'], cast: 'theorists' },
  ] as Persona[];
  expect(characters(all, 'veil')).toMatchObject([{ label: 'W. E. B. Du Bois', to: '/personas/du%20bois' }]);
  expect(characters(all, 'freire')).toEqual([]);
});

test('who is called so comes before who speaks of it', () => {
  const one = (id: string, name: string, tagline: string) =>
    ({ id, name, tagline, terms: [] as string[] }) as unknown as Persona;
  const all = [one('a', 'John Dewey', 'what follows from it'), one('b', 'Paulo Freire', '')];
  expect(ids(characters(all, 'fr'))).toEqual(['persona-b', 'persona-a']);
});
