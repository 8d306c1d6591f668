import { useRef } from 'react';
import * as api from '../../api/client';
import { toastProblem } from '../../design/toasts';
import type { LiveDiscussion } from '../../live/store';

/** Mutes a seat or lets it speak again, one request after another, so that two quick presses both count. */
export function useMuting(id: string, live: LiveDiscussion): (persona: string) => void {
  const wanted = useRef<string[] | null>(null);
  const sent = useRef<Promise<unknown>>(Promise.resolve());
  return (persona) => {
    const now = wanted.current ?? live.read().discussion.seats.flatMap((seat) => (seat.muted ? [seat.persona] : []));
    const muted = now.includes(persona) ? now.filter((one) => one !== persona) : [...now, persona];
    wanted.current = muted;
    sent.current = sent.current
      .then(() => api.change(id, { muted }))
      .then(live.take, toastProblem)
      .finally(() => {
        if (wanted.current === muted) wanted.current = null;
      });
  };
}
