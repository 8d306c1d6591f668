import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';

const CLOSE_PX = 64;
const END_PX = 4;

const page = () => document.documentElement;

/** Follows the end of the page, once there is a turn, while the reader is there; scrolling up lets go, and what arrives then is counted. */
export function useFollowing(last: number) {
  const following = useRef(true);
  const newest = useRef(last);
  const [seen, setSeen] = useState<number | null>(null);
  newest.current = last;
  const leaveEnd = useCallback(() => {
    if (!following.current) return;
    following.current = false;
    setSeen(newest.current);
  }, []);
  const toEnd = useCallback(() => {
    following.current = true;
    setSeen(null);
    window.scrollTo({ top: page().scrollHeight });
  }, []);
  useEffect(() => {
    let before = window.scrollY;
    const scrolled = () => {
      const left = page().scrollHeight - window.innerHeight - window.scrollY;
      if (left < END_PX || (window.scrollY > before && left < CLOSE_PX)) {
        following.current = true;
        setSeen(null);
      } else if (window.scrollY < before - 2) leaveEnd();
      before = window.scrollY;
    };
    window.addEventListener('scroll', scrolled, { passive: true });
    return () => window.removeEventListener('scroll', scrolled);
  }, [leaveEnd]);
  const keepUp = useCallback(() => {
    if (following.current && newest.current > 0) window.scrollTo(0, page().scrollHeight);
  }, []);
  useLayoutEffect(keepUp);
  useEffect(() => {
    const growth = new ResizeObserver(keepUp);
    growth.observe(document.body);
    return () => growth.disconnect();
  }, [keepUp]);
  return { fresh: seen === null ? 0 : Math.max(0, last - seen), toEnd, leaveEnd };
}
