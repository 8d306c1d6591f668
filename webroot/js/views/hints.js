/** The line beside the main button: what is going on, or why this person would be next. */
import { speakingTurn } from '../fold.js';
import { shortName } from '../text.js';

export function hintFor(state) {
  const d = state.discussion;
  const now = speakingTurn(state);
  if (now) return `${shortName(now.speaker.name)} is speaking. Esc stops.`;
  if (d.state === 'closed') return 'This discussion is closed. It can still be read, copied and exported.';
  if (d.state === 'paused') return `Paused${d.reason ? `: ${d.reason.replace(/\.$/, '')}` : ''}. The next response tries again.`;
  if (d.policy === 'manual') return 'Manual order: choose whom to ask.';
  if (d.policy === 'once' && !d.upNext && d.turnCount > 0) return 'Everyone has spoken. A message of yours opens another round.';
  return d.upNext?.why && /\s/.test(d.upNext.why) ? d.upNext.why : '';
}
