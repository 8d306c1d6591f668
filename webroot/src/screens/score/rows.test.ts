import { expect, test } from 'vitest';
import type { Turn } from '../../live/frames';
import { rows, version, wantedWidth } from './rows';

const turn = (n: number, text: string, citations: Turn['citations'] = [], status: Turn['status'] = 'completed') =>
  ({
    n,
    text,
    citations,
    status,
    variant: 1,
    speaker: { kind: 'theorist', id: `p${n % 2}`, name: `P${n % 2}` },
  }) as Turn;
const cites = (cited: number, relation: 'supports' | 'extends' | 'challenges') => ({
  turn: cited,
  speaker: 'p',
  quote: null,
  relation,
});

test('a row tells words without markers, whom it answers and who took it up', () => {
  const [first, second, third] = rows([
    turn(1, 'One two three.'),
    turn(2, 'Four [[t1]] five [[t1]].', [cites(1, 'extends'), cites(1, 'challenges')]),
    turn(3, '', [cites(1, 'supports'), cites(2, 'extends')], 'interrupted'),
  ]);
  expect(first).toMatchObject({ n: 1, words: 3, answers: [], takenUp: [2, 3], ending: '' });
  expect(second).toMatchObject({ words: 2, answers: [{ turn: 1, relation: 'challenges' }], takenUp: [3] });
  expect(third).toMatchObject({ ending: 'interrupted', answers: [{ turn: 1 }, { turn: 2 }] });
});

test('the picture is asked for again when a turn has ended, not for each word', () => {
  const said = turn(1, 'One two.');
  const begun = [said, turn(2, '', [], 'speaking')];
  const going = [said, turn(2, 'Three', [], 'speaking')];
  const ended = [said, turn(2, 'Three four.')];
  expect(version(going)).toBe(version(begun));
  expect(version(begun)).toBe(version([said]));
  expect(version(ended)).not.toBe(version(going));
});

test('it fills the room and grows beyond it where bars would get too thin', () => {
  expect(wantedWidth(777, 4)).toBe(770);
  expect(wantedWidth(200, 2)).toBe(320);
  expect(wantedWidth(350, 80)).toBe(1730);
  expect(wantedWidth(800, 10_000)).toBe(1730);
});

test('on a telephone nine turns take two screens and forty take no more than is easily moved through', () => {
  expect(wantedWidth(350, 4)).toBe(354);
  expect(wantedWidth(350, 9)).toBe(634);
  expect(wantedWidth(350, 40)).toBe(1530);
  expect(wantedWidth(350, 120)).toBe(2530);
});
