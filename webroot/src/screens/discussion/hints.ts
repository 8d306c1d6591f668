import type { Discussion } from '../../api/types';
import { speakingTurn } from '../../live/fold';
import type { Snapshot } from '../../live/store';
import { en } from '../../text/en';
import { shortName } from '../../text/words';

type Called = (one: { id: string; name: string }) => string;
type Standing = Pick<Snapshot, 'state' | 'discussion' | 'connection'>;

/** Whether a next response can be had without naming anybody. */
export function goesOn(d: Discussion): boolean {
  return d.policy !== 'manual' && !allMuted(d) && !roundOver(d);
}

/** A finger has no Enter key, and a keyboard that comes up by itself would cover half of its screen. */
export const byTouch = () => window.matchMedia('(pointer: coarse)').matches;

/** The line beside the main button: what is going on, or why this person would be next. */
export function hintFor(
  { state, discussion: d, connection }: Standing,
  wait = 0,
  called: Called = (one) => shortName(one.name),
): string {
  if (connection === 'gone') return '';
  const now = speakingTurn(state);
  if (now) return en.hints.speaking(called(now.speaker), d.auto.remaining);
  if (wait > 0) return en.hints.wait(wait);
  if (d.state === 'closed') return en.hints.closed;
  if (d.state === 'paused') return en.hints.paused(d.reason?.replace(/\.$/, '') ?? '');
  if (d.policy === 'manual') return en.hints.manual;
  if (allMuted(d)) return en.hints.allMuted;
  if (roundOver(d)) return en.hints.roundOver;
  return d.upNext?.why && /\s/.test(d.upNext.why) ? d.upNext.why : '';
}

function roundOver(d: Discussion): boolean {
  return d.policy === 'once' && !d.upNext && d.turnCount > 0;
}

function allMuted(d: Discussion): boolean {
  return !d.upNext && d.seats.every((seat) => seat.muted);
}
