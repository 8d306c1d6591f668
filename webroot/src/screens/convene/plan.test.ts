import { expect, test } from 'vitest';
import type { Persona } from '../../api/types';
import { asQuery, asRequest, BLANK, fromQuery, MOST_SEATS, matching, moved, obstacle, seated, shareable } from './plan';

const person = (id: string, name: string, cast = 'theorists', tagline = '', terms: string[] = []) =>
  ({ id, name, cast, tagline, terms }) as Persona;
const table = (...seats: string[]) => ({ ...BLANK, topic: 'Why?', seats });

test('a plan says what it still lacks', () => {
  expect(obstacle(BLANK)).toMatch(/topic and/);
  expect(obstacle({ ...BLANK, topic: ' ', seats: ['a'] })).toMatch(/topic first/);
  expect(obstacle({ ...BLANK, topic: 'Why?' })).toMatch(/theorist/);
  expect(obstacle(table('a'))).toBe('');
});

test('nobody sits twice, and a seventh finds no seat', () => {
  expect(seated(table('a', 'b'), 'a', true).seats).toEqual(['b', 'a']);
  expect(seated(table('a', 'b'), 'a', false).seats).toEqual(['b']);
  const full = table(...'abcdef');
  expect(full.seats).toHaveLength(MOST_SEATS);
  expect(seated(full, 'g', true)).toBe(full);
});

test('a seat moves to any place and never out of the table', () => {
  expect(moved(table('a', 'b', 'c'), 'c', 0).seats).toEqual(['c', 'a', 'b']);
  expect(moved(table('a', 'b', 'c'), 'a', 9).seats).toEqual(['b', 'c', 'a']);
  expect(moved(table('a', 'b', 'c'), 'a', -1).seats).toEqual(['a', 'b', 'c']);
  expect(moved(table('a'), 'x', 0).seats).toEqual(['a']);
});

test('a plan survives its way through an address', () => {
  const plan = { topic: 'Är det så? & more', seats: ['b', 'a'], policy: 'once', length: 'short', voice: 'x' } as const;
  expect(fromQuery(new URLSearchParams(asQuery({ ...plan, seats: [...plan.seats] })))).toEqual(plan);
  expect(asQuery(table('a'))).toBe('?topic=Why%3F&seat=a');
});

test('an empty plan leaves the address alone, and a long one does not fit into it', () => {
  expect(asQuery(BLANK)).toBe('');
  expect(shareable(asQuery(table('a')))).toBe('?topic=Why%3F&seat=a');
  expect(shareable(asQuery({ ...BLANK, topic: 'ä'.repeat(2000) }))).toBe('');
});

test('an address that was tampered with gives a plan that can be shown', () => {
  const plan = fromQuery(new URLSearchParams('policy=loud&length=&seat=a&seat=a&topic='));
  expect(plan).toEqual({ ...BLANK, seats: ['a'] });
});

test('a request leaves the voice to the server unless one was chosen', () => {
  expect(asRequest(table('a'))).not.toHaveProperty('voice');
  expect(asRequest({ ...table('a'), voice: 'openai' })).toMatchObject({ voice: 'openai', personas: ['a'] });
});

test('people are found without regard to accents and case', () => {
  const all = [person('e', 'José Ortega'), person('f', 'Paulo Freire', 'theorists', 'Naming the world', ['praxis'])];
  expect(matching(all, '', 'jose').map((one) => one.id)).toEqual(['e']);
  expect(matching(all, '', 'WORLD paulo').map((one) => one.id)).toEqual(['f']);
  expect(matching(all, '', 'PRAX').map((one) => one.id)).toEqual(['f']);
  expect(matching(all, 'philosophers', '')).toEqual([]);
});
