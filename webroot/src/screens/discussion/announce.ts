import { announce } from '../../design/toasts';
import type { Turn } from '../../live/frames';
import { en } from '../../text/en';
import { withoutSigns } from '../../text/markdown';
import { plainMarkers, spokenName } from '../../text/words';

/** Tells screen readers of a turn once, when it has ended. */
export function announceTurn(turn: Turn): void {
  const name = spokenName(turn.speaker);
  if (turn.status === 'interrupted') announce(en.turn.wasInterrupted(name));
  else if (turn.status === 'failed') announce(en.turn.hasFailed(name));
  else announce(en.turn.announced(name, withoutSigns(plainMarkers(turn.text))));
}
