import { expect, test } from 'vitest';
import { dollars, estimateText, spendingText, usesModels } from './cost';

test('an unknown price is never shown as nothing', () => {
  expect([null, 0, 0.000001, 0.00123, 0.126, 1.5, 12].map(dollars)).toEqual([
    'price unknown',
    '$0.00',
    '$0.000001',
    '$0.0012',
    '$0.13',
    '$1.50',
    '$12.00',
  ]);
});

test('an estimate is round, and silent where no model would be called', () => {
  expect(estimateText({ promptTokens: 23_456, completionTokens: 900, cost: 0.0312, basis: 'recent_turns' })).toEqual(
    'about 24,000 tokens, $0.031',
  );
  expect(estimateText({ promptTokens: 23_456, completionTokens: 900, cost: null, basis: 'prompt_size' })).toEqual(
    'about 24,000 tokens, price unknown',
  );
  expect(estimateText({ promptTokens: 0, completionTokens: 0, cost: 0, basis: 'scripted' })).toEqual('');
});

test('what was used is told with what came from a cache and what has no price', () => {
  const used = {
    turns: 3,
    promptTokens: 34_000,
    cachedTokens: 12_000,
    completionTokens: 500,
    cost: 0.12,
    unpriced: 0,
    estimated: 0,
  };
  expect(spendingText(used)).toEqual('Models took 34,500 tokens (12,000 cached), $0.12');
  expect(spendingText({ ...used, cachedTokens: 0, unpriced: 2 })).toEqual(
    'Models took 34,500 tokens, $0.12 and what has no price',
  );
  expect(spendingText({ ...used, cost: null, unpriced: 3 })).toEqual(
    'Models took 34,500 tokens (12,000 cached), price unknown',
  );
  expect(spendingText({ ...used, estimated: 1 })).toEqual('Models took about 34,500 tokens (12,000 cached), $0.12');
  expect(spendingText({ ...used, turns: 0 })).toEqual('');
  expect(spendingText({ ...used, promptTokens: 0, completionTokens: 0 })).toEqual('');
});

test('a table uses models when any of its seats does', () => {
  expect(usesModels({ voice: 'scripted', seats: [{ voice: null }, { voice: 'openai' }] })).toEqual(true);
  expect(usesModels({ voice: 'openai', seats: [{ voice: null }, { voice: 'scripted' }] })).toEqual(true);
  expect(usesModels({ voice: 'openai', seats: [{ voice: 'scripted' }] })).toEqual(false);
  expect(usesModels({ voice: 'scripted', seats: [{ voice: null }] })).toEqual(false);
});
