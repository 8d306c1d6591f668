import { useCallback, useLayoutEffect, useRef } from 'react';

const BAR_PX = 54;

/** What unfolds far above comes into sight; folded from there, it gives back the place that was read before. */
export function useUnfolding(shown: boolean) {
  const body = useRef<HTMLDivElement>(null);
  const before = useRef<number | null>(null);
  const asked = useRef(false);
  const folding = useCallback(() => {
    asked.current = true;
    if (!shown) before.current = window.scrollY;
    else if ((body.current?.getBoundingClientRect().bottom ?? 0) < BAR_PX) before.current = null;
  }, [shown]);
  useLayoutEffect(() => {
    if (!asked.current || !body.current) return;
    asked.current = false;
    if (shown) {
      const above = body.current.getBoundingClientRect().top - BAR_PX;
      if (above < 0) window.scrollBy(0, above);
      else before.current = null;
    } else if (before.current !== null) window.scrollTo(0, before.current);
  }, [shown]);
  return { body, folding };
}
