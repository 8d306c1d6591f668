import { useEffect, useRef } from 'react';
import { Problem } from './http';

const EVERY_MS = 4_000;
const AWAY = new Set([502, 503, 504]);

/** Whether a server that comes back would mend it. */
export function isAway(problem: unknown): boolean {
  return problem instanceof Problem && (problem.code === 'offline' || AWAY.has(problem.status));
}

/** Whether the server is there and can work. */
async function answers(): Promise<boolean> {
  try {
    const probe = await fetch(new URL('readyz', document.baseURI), { method: 'HEAD', cache: 'no-store' });
    return probe.status < 500;
  } catch {
    return false;
  }
}

/**
 * Acts once a server that was away is there again: asks it every few seconds, and at once when the network or the reader
 * comes back. Tells whether it does so.
 */
export function useComeback(problem: unknown, act: (() => void) | undefined): boolean {
  const waits = act !== undefined && isAway(problem);
  const newest = useRef(act);
  useEffect(() => {
    newest.current = act;
  });
  useEffect(() => {
    if (!waits) return;
    let asking = false;
    let over = false;
    const look = async () => {
      if (asking || document.hidden) return;
      asking = true;
      const there = await answers();
      asking = false;
      if (there && !over) newest.current?.();
    };
    const timer = setInterval(look, EVERY_MS);
    const moments = ['online', 'focus'] as const;
    for (const moment of moments) window.addEventListener(moment, look);
    return () => {
      over = true;
      clearInterval(timer);
      for (const moment of moments) window.removeEventListener(moment, look);
    };
  }, [waits]);
  return waits;
}
