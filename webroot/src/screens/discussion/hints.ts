import { speakingTurn } from '../../live/fold';
import type { Snapshot } from '../../live/store';
import { en } from '../../text/en';
import { shortName } from '../../text/words';

type Called = (one: { id: string; name: string }) => string;

/** The line beside the main button: what is going on, or why this person would be next. */
export function hintFor(
  { state, discussion: d }: Pick<Snapshot, 'state' | 'discussion'>,
  wait = 0,
  called: Called = (one) => shortName(one.name),
): string {
  const now = speakingTurn(state);
  if (now) return en.hints.speaking(called(now.speaker), d.auto.remaining);
  if (wait > 0) return en.hints.wait(wait);
  if (d.state === 'closed') return en.hints.closed;
  if (d.state === 'paused') return en.hints.paused(d.reason?.replace(/\.$/, '') ?? '');
  if (d.policy === 'manual') return en.hints.manual;
  if (d.seats.every((seat) => seat.muted) && !d.upNext) return en.hints.allMuted;
  if (d.policy === 'once' && !d.upNext && d.turnCount > 0) return en.hints.roundOver;
  return d.upNext?.why && /\s/.test(d.upNext.why) ? d.upNext.why : '';
}
