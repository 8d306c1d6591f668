import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dollars, estimateText, spendingText, usesModels } from '../../../webroot/js/cost.js';

test('an unknown price is never shown as nothing', () => {
  assert.deepEqual([null, 0, 0.000001, 0.00123, 0.126, 1.5, 12].map(dollars), ['price unknown', '$0.00', '$0.000001', '$0.0012', '$0.13', '$1.50', '$12.00']);
});

test('an estimate is round, and silent where no model would be called', () => {
  assert.equal(estimateText({ promptTokens: 23_456, completionTokens: 900, cost: 0.0312, basis: 'recent_turns' }), 'about 24,000 tokens, $0.031');
  assert.equal(estimateText({ promptTokens: 23_456, completionTokens: 900, cost: null, basis: 'prompt_size' }), 'about 24,000 tokens, price unknown');
  assert.equal(estimateText({ promptTokens: 0, completionTokens: 0, cost: 0, basis: 'scripted' }), '');
});

test('what was used is told with what came from a cache and what has no price', () => {
  const used = { turns: 3, promptTokens: 34_000, cachedTokens: 12_000, completionTokens: 500, cost: 0.12, unpriced: 0 };
  assert.equal(spendingText(used), 'Models took 34,500 tokens (12,000 cached), $0.12');
  assert.equal(spendingText({ ...used, cachedTokens: 0, unpriced: 2 }), 'Models took 34,500 tokens, $0.12 and what has no price');
  assert.equal(spendingText({ ...used, cost: null, unpriced: 3 }), 'Models took 34,500 tokens (12,000 cached), price unknown');
  assert.equal(spendingText({ ...used, turns: 0 }), '');
});

test('a table uses models when any of its seats does', () => {
  assert.equal(usesModels({ voice: 'scripted', seats: [{ voice: null }, { voice: 'openai' }] }), true);
  assert.equal(usesModels({ voice: 'openai', seats: [{ voice: null }, { voice: 'scripted' }] }), true);
  assert.equal(usesModels({ voice: 'openai', seats: [{ voice: 'scripted' }] }), false);
  assert.equal(usesModels({ voice: 'scripted', seats: [{ voice: null }] }), false);
});
