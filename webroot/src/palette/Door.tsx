import { type ComponentType, useEffect, useRef, useState } from 'react';
import { toast } from '../design/toasts';
import { en } from '../text/en';
import type { PaletteProps } from './Palette';

const MAC = /Mac|iP(hone|ad|od)/.test(navigator.platform);
const OTHERS = '[role=dialog], [role=alertdialog]';

const code = () => import('./Palette');

/** The way to the palette: a button in the head of the page, and Ctrl+K or Cmd+K anywhere. Its code comes when it is wanted. */
export function Door() {
  const [Palette, setPalette] = useState<ComponentType<PaletteProps> | null>(null);
  const [open, setOpen] = useState(false);
  const opener = useRef<Element | null>(null);
  const chosen = useRef<(() => void) | null>(null);
  const enter = async () => {
    opener.current = document.activeElement;
    setOpen(true);
    try {
      const { Palette: found } = await code();
      setPalette(() => found);
    } catch {
      setOpen(false);
      toast(en.problems.offline, en.problems.offlineDetail);
    }
  };
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.key === 'Control' || event.key === 'Meta') code().catch(() => {});
      if (!asksForIt(event)) return;
      event.preventDefault();
      if (open) setOpen(false);
      else if (!document.querySelector(OTHERS)) void enter();
    };
    window.addEventListener('keydown', pressed, true);
    return () => window.removeEventListener('keydown', pressed, true);
  });
  /** What was chosen happens once the page can be used again, with the focus where it was. */
  useEffect(() => {
    const act = chosen.current;
    if (open || !act) return;
    chosen.current = null;
    if (opener.current instanceof HTMLElement) opener.current.focus({ preventScroll: true });
    act();
  }, [open]);
  const choose = (act: () => void) => {
    chosen.current = act;
    setOpen(false);
  };
  return (
    <>
      <button
        type="button"
        className="door"
        aria-label={en.palette.open}
        aria-haspopup="dialog"
        aria-keyshortcuts={MAC ? 'Meta+K' : 'Control+K'}
        onPointerEnter={() => code().catch(() => {})}
        onClick={enter}
      >
        <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
          <path d="M8.5 3a5.5 5.5 0 1 1 0 11a5.5 5.5 0 0 1 0-11zm4 9.5L17.5 17.5" />
        </svg>
        <span>{en.palette.open}</span>
        <kbd>{en.palette.key(MAC)}</kbd>
      </button>
      {open && Palette && <Palette close={() => setOpen(false)} choose={choose} />}
    </>
  );
}

/** On a Mac, Ctrl+K in a field cuts to the end of the line, and stays that. */
function asksForIt(event: KeyboardEvent): boolean {
  const held = event.metaKey || (event.ctrlKey && !MAC);
  return held && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 'k';
}
