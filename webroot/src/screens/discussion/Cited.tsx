import { type RefObject, useEffect, useState } from 'react';
import { en } from '../../text/en';
import { firstWords, spokenName } from '../../text/words';
import type { CitedTurn } from './Words';

interface Shown {
  chip: HTMLElement;
  n: number;
  /** The turn that cites. */
  by: number;
}

/** One card for all citations: shows the cited turn beside the chip that has the pointer or the focus. */
export function Cited({ log, cited }: { log: RefObject<HTMLElement | null>; cited: CitedTurn }) {
  const [shown, setShown] = useState<Shown | null>(null);
  useEffect(() => {
    const element = log.current;
    const enter = (event: Event) => {
      const chip = (event.target as Element).closest<HTMLElement>('[data-cites]');
      setShown(chip && { chip, n: Number(chip.dataset.cites), by: Number(chip.dataset.in) });
    };
    const leave = () => setShown(null);
    const pressed = (event: KeyboardEvent) => {
      if (event.key === 'Escape') leave();
    };
    element?.addEventListener('pointerover', enter);
    element?.addEventListener('pointerleave', leave);
    element?.addEventListener('focusin', enter);
    element?.addEventListener('focusout', leave);
    element?.addEventListener('keydown', pressed);
    return () => {
      element?.removeEventListener('pointerover', enter);
      element?.removeEventListener('pointerleave', leave);
      element?.removeEventListener('focusin', enter);
      element?.removeEventListener('focusout', leave);
      element?.removeEventListener('keydown', pressed);
    };
  }, [log]);
  useEffect(() => {
    const chip = shown?.chip;
    chip?.setAttribute('aria-describedby', 'cited');
    return () => chip?.removeAttribute('aria-describedby');
  }, [shown]);
  const turn = shown && cited(shown.n);
  if (!shown || !turn) return null;
  const citation = cited(shown.by)?.citations?.find((one) => one.turn === shown.n);
  const box = shown.chip.getBoundingClientRect();
  const left = Math.max(12, Math.min(box.left, document.documentElement.clientWidth - 332));
  const place = box.top > 190 ? { bottom: window.innerHeight - box.top + 8 } : { top: box.bottom + 8 };
  return (
    <div className="cited" role="tooltip" id="cited" style={{ left, ...place }}>
      <p className="hint">
        {citation && <strong>{en.turn.relations[citation.relation]} </strong>}
        {en.turn.from(spokenName(turn.speaker), turn.n)}
      </p>
      <p className="said">“{citation?.quote || firstWords(turn.text, 26)}”</p>
    </div>
  );
}
