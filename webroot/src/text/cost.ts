import type { Discussion, Estimate, Spending } from '../api/types';
import { en } from './en';

/** What models took or would take, in a few words. */

const number = new Intl.NumberFormat(en.language);

/** Whether anybody at the table speaks through a model. */
export function usesModels(discussion: {
  voice: string;
  seats: readonly Pick<Discussion['seats'][number], 'voice'>[];
}): boolean {
  return discussion.seats.some((seat) => (seat.voice ?? discussion.voice) !== 'scripted');
}

/** `$1.20`, `$0.0012`; null is a price that nobody knows, and not nothing. */
export function dollars(cost: number | null): string {
  if (cost === null) return en.cost.unknown;
  return `$${cost >= 1 || cost === 0 ? cost.toFixed(2) : Number(cost.toPrecision(2))}`;
}

export function estimateText({
  promptTokens,
  completionTokens,
  cost,
  basis,
}: Pick<Estimate, 'promptTokens' | 'completionTokens' | 'cost' | 'basis'>): string {
  return basis === 'scripted'
    ? ''
    : en.cost.about(number.format(rounded(promptTokens + completionTokens)), dollars(cost));
}

export function spendingText({
  turns,
  promptTokens,
  cachedTokens,
  completionTokens,
  cost,
  unpriced,
  estimated,
}: Omit<Spending, 'currency' | 'unsettled'>): string {
  if (turns === 0 || promptTokens + completionTokens === 0) return '';
  const cached = cachedTokens > 0 ? en.cost.cached(number.format(cachedTokens)) : '';
  const more = cost !== null && unpriced > 0 ? en.cost.unpriced : '';
  const tokens = number.format(promptTokens + completionTokens);
  return en.cost.took(estimated > 0 ? en.cost.guessed(tokens) : tokens, cached, `${dollars(cost)}${more}`);
}

function rounded(tokens: number): number {
  return Number(tokens.toPrecision(2));
}
