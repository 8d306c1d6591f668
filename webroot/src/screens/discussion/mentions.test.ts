import { expect, test } from 'vitest';
import { mentionAt, withoutMention } from './Mentions';

test('an @ at the end asks for a name, and an address in the middle of a word does not', () => {
  expect(['@', 'Well, @Fre', '@bell h', 'me@home', 'done @Freire, yes'].map(mentionAt)).toEqual([
    '',
    'fre',
    'bell h',
    null,
    null,
  ]);
});

test('what was typed for a name is taken out when the name was picked', () => {
  expect(withoutMention('Tell me, @Fre')).toBe('Tell me, ');
});
