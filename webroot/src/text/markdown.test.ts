import { expect, test } from 'vitest';
import { blocks, hasMarkdown, withoutSigns } from './markdown';

test('plain words, citations and sums are no Markdown', () => {
  expect(['So he says [[t3]].', 'R&D is 3 < 4.', 'In 1916. And then - so', 'a <b> c'].filter(hasMarkdown)).toEqual([]);
});

test('emphasis, lists, code, links and headings are', () => {
  const all = ['**so**', '*so*', '1. one', '- one', '`x`', '[a](http://b.c)', '# Title', '> said'];
  expect(all.filter(hasMarkdown)).toEqual(all);
});

test('a block ends at an empty line, but not within code nor between the points of a list', () => {
  expect(blocks('One.\n\nTwo.\n \nThree.')).toEqual(['One.', 'Two.', 'Three.']);
  expect(blocks('```\na\n\nb\n```\n\nAfter')).toEqual(['```\na\n\nb\n```', 'After']);
  expect(blocks('1. one\n\n2. two\n\n   more\n\nAfter')).toEqual(['1. one\n\n2. two\n\n   more', 'After']);
});

test('words to come change the last block only', () => {
  const text = '**One**.\n\n- a\n- b\n\nThe `end` of it';
  for (let end = 1; end < text.length; end++) {
    const whole = blocks(text);
    const part = blocks(text.slice(0, end));
    expect(whole.slice(0, part.length - 1)).toEqual(part.slice(0, -1));
  }
});

test('a few plain words carry no signs', () => {
  expect(withoutSigns('# On **play**: *never* `idle`, 2 * 3')).toBe('On play: never idle, 2 * 3');
});
