import { afterEach, expect, test, vi } from 'vitest';
import { offer, perform, readOffers, watchOffers } from './offers';

afterEach(() => {
  for (const part of ['room', 'score', 'head'] as const) offer(part, []);
});

test('what is offered stands in the order of the parts, whichever came first', () => {
  offer('head', [{ id: 'export', label: 'Export', run: () => {} }]);
  offer('room', [{ id: 'next', label: 'Next', run: () => {} }]);
  expect(readOffers().map((one) => one.id)).toEqual(['next', 'export']);
});

test('only what reads differently is told, and what is done is the latest', () => {
  const changed = vi.fn();
  const done: string[] = [];
  const unwatch = watchOffers(changed);
  offer('room', [{ id: 'next', label: 'Next', run: () => done.push('old') }]);
  const before = readOffers();
  offer('room', [{ id: 'next', label: 'Next', run: () => done.push('new') }]);
  expect(readOffers()).toBe(before);
  expect(changed).toHaveBeenCalledTimes(1);
  perform('next');
  expect(done).toEqual(['new']);
  unwatch();
});

test('what is no longer offered is not done', () => {
  const run = vi.fn();
  offer('room', [{ id: 'stop', label: 'Stop', run }]);
  offer('room', []);
  perform('stop');
  expect(run).not.toHaveBeenCalled();
});
