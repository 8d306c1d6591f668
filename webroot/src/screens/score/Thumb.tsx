import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { scoreThumb } from '../../api/queries';
import { watchTheme } from '../settings/theme';
import './thumb.css';

const NIGHT = matchMedia('(prefers-color-scheme: dark)');
const EARLY = '200px';

/** The Score of a discussion, small, fetched once its place comes near the window. Decorative: the row says who and how many. */
export function Thumb({ id, at }: { id: string; at: string }) {
  const place = useRef<HTMLSpanElement>(null);
  const [near, setNear] = useState(false);
  const theme = useSyncExternalStore(watchNight, readTheme);
  useEffect(() => {
    const watch = new IntersectionObserver(
      (seen) => {
        if (!seen.some((one) => one.isIntersecting)) return;
        setNear(true);
        watch.disconnect();
      },
      { rootMargin: EARLY },
    );
    if (place.current) watch.observe(place.current);
    return () => watch.disconnect();
  }, []);
  const drawn = useQuery({ ...scoreThumb(id, at, theme), enabled: near }).data;
  return (
    <span className="score-thumb" ref={place}>
      {drawn && <img src={drawn} alt="" width="168" height="56" />}
    </span>
  );
}

/** What the reader chose, or else the system. */
function readTheme(): string {
  return document.documentElement.dataset.theme ?? (NIGHT.matches ? 'dark' : 'light');
}

function watchNight(changed: () => void): () => void {
  const unwatch = watchTheme(changed);
  NIGHT.addEventListener('change', changed);
  return () => {
    unwatch();
    NIGHT.removeEventListener('change', changed);
  };
}
