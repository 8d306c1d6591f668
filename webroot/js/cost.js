/** What models took or would take, in a few words. */

const number = new Intl.NumberFormat('en');

/** Whether anybody at the table speaks through a model. */
export function usesModels(discussion) {
  return discussion.seats.some((seat) => (seat.voice ?? discussion.voice) !== 'scripted');
}

/** `$1.20`, `$0.0012`; null is a price that nobody knows, and not nothing. */
export function dollars(cost) {
  if (cost === null) return 'price unknown';
  return `$${cost >= 1 || cost === 0 ? cost.toFixed(2) : Number(cost.toPrecision(2))}`;
}

export function estimateText({ promptTokens, completionTokens, cost, basis }) {
  return basis === 'scripted' ? '' : `about ${number.format(rounded(promptTokens + completionTokens))} tokens, ${dollars(cost)}`;
}

export function spendingText({ turns, promptTokens, cachedTokens, completionTokens, cost, unpriced, estimated }) {
  if (turns === 0 || promptTokens + completionTokens === 0) return '';
  const cached = cachedTokens > 0 ? ` (${number.format(cachedTokens)} cached)` : '';
  const more = cost !== null && unpriced > 0 ? ' and what has no price' : '';
  const about = estimated > 0 ? 'about ' : '';
  return `Models took ${about}${number.format(promptTokens + completionTokens)} tokens${cached}, ${dollars(cost)}${more}`;
}

function rounded(tokens) {
  return Number(tokens.toPrecision(2));
}
