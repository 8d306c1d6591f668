import { announce } from '../../design/toasts';
import type { Turn } from '../../live/frames';
import { en } from '../../text/en';
import { plainMarkers } from '../../text/words';

/** Tells screen readers of a turn once, when it has ended. */
export function announceTurn(turn: Turn): void {
  const { name } = turn.speaker;
  if (turn.status === 'interrupted') announce(en.turn.wasInterrupted(name));
  else if (turn.status === 'failed') announce(en.turn.hasFailed(name));
  else announce(en.turn.announced(name || en.common.you, plainMarkers(turn.text)));
}
