import { expect, test } from 'vitest';
import { type Draft, Drafts } from './drafts';

/** Storage as browsers have it, which refuses what is too much. */
function storage(most = Number.POSITIVE_INFINITY): Storage {
  const held = new Map<string, string>();
  return {
    get length() {
      return held.size;
    },
    key: (at) => [...held.keys()][at] ?? null,
    getItem: (key) => held.get(key) ?? null,
    setItem: (key, value) => {
      const others = [...held].filter(([name]) => name !== key).reduce((sum, [, text]) => sum + text.length, 0);
      if (others + value.length > most) throw new Error('QuotaExceededError');
      held.set(key, value);
    },
    removeItem: (key) => void held.delete(key),
    clear: () => held.clear(),
  };
}

let windows = 0;
const fresh = () => `w${++windows}`;
const draft = (yaml: string, at: number): Draft => ({ yaml, base: { yaml: 'id: a', version: 'v1' }, at });

test('a window finds its own draft again and is offered those of others', () => {
  const store = storage();
  const mine = storage();
  const first = new Drafts(store, mine, fresh);
  first.keep('ada', draft('mine', 1));
  first.leave();
  new Drafts(store, storage(), fresh).keep('ada', draft('theirs', 2));
  new Drafts(store, storage(), fresh).keep('eve', draft('another', 3));
  const again = new Drafts(store, mine, fresh);
  expect(again.own('ada')?.yaml).toBe('mine');
  expect(again.own('ada')?.base?.version).toBe('v1');
  expect(again.others('ada').map((one) => one.yaml)).toEqual(['theirs']);
  again.forget('ada');
  expect(again.own('ada')).toBeNull();
  expect(again.others('ada')).toHaveLength(1);
});

test('a copy of an open window is a window of its own', () => {
  const store = storage();
  const copied = storage();
  new Drafts(store, copied, fresh).keep('ada', draft('mine', 1));
  const copy = new Drafts(store, copied, fresh);
  expect(copy.own('ada')).toBeNull();
  copy.keep('ada', draft('the copy', 2));
  expect(copy.others('ada').map((one) => one.yaml)).toEqual(['mine']);
});

test('what is put aside for another draft is not lost', () => {
  const drafts = new Drafts(storage(), storage(), fresh);
  drafts.keep('new', draft('first', 1));
  drafts.setAside('new', 'aside');
  drafts.keep('new', draft('second', 2));
  expect(drafts.own('new')?.yaml).toBe('second');
  expect(drafts.others('new').map((one) => one.yaml)).toEqual(['first']);
});

test('when the browser has no room the oldest draft goes, and never the one being written', () => {
  const store = storage(400);
  const drafts = new Drafts(store, storage(), fresh);
  drafts.keep('old', draft('x'.repeat(150), 1));
  expect(drafts.keep('ada', draft('y'.repeat(200), 2))).toBe(true);
  expect(drafts.own('old')).toBeNull();
  expect(drafts.keep('ada', draft('z'.repeat(900), 3))).toBe(false);
  expect(drafts.own('ada')?.yaml).toBe('y'.repeat(200));
});

test('what cannot be read is no draft', () => {
  const store = storage();
  const session = storage();
  session.setItem('chatlab.window', 'w');
  store.setItem('chatlab.draft/ada/w', '{broken');
  expect(new Drafts(store, session, fresh).own('ada')).toBeNull();
});
