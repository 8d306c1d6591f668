import { useEffect, useRef, useState } from 'react';
import { en } from '../text/en';

/** Words that may be very many: their first lines, and the way to all of them. */
export function Clamped({ text }: { text: string }) {
  const words = useRef<HTMLParagraphElement>(null);
  const [all, setAll] = useState(false);
  const [over, setOver] = useState(false);
  useEffect(() => {
    const element = words.current;
    if (!element || all) return;
    const watch = new ResizeObserver(() => setOver(element.scrollHeight > element.clientHeight + 2));
    watch.observe(element);
    return () => watch.disconnect();
  }, [all]);
  return (
    <>
      <p className={`lead ${all ? '' : 'clamped'}`} dir="auto" ref={words}>
        {text}
      </p>
      {over && (
        <button type="button" className="quiet whole" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? en.common.less : en.common.all}
        </button>
      )}
    </>
  );
}
