import { useCallback, useEffect, useRef, useState } from 'react';
import { Button } from '../../design/Button';
import { en } from '../../text/en';

const SEEN = 'chatlab.honest';

/** Whether the sentence about whose words these are stands there: at a browser's first discussion, later on request. */
export function useHonesty(sentence: string) {
  const [shown, setShown] = useState(() => !wasSeen());
  const note = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLElement | null>(null);
  const explain = useCallback((from: HTMLElement) => {
    opener.current = from;
    setShown(true);
    requestAnimationFrame(() => focusOn(note.current));
  }, []);
  /** Gives the focus back to where it came from. */
  const dismiss = useCallback(() => {
    const back = opener.current?.isConnected ? opener.current : document.querySelector<HTMLElement>('main h1');
    if (note.current?.contains(document.activeElement)) back?.focus({ preventScroll: back !== opener.current });
    opener.current = null;
    setShown(false);
    remember();
  }, []);
  return { sentence, shown: shown && sentence !== '', note, explain, dismiss };
}

type Props = ReturnType<typeof useHonesty>;

export function Honest({ sentence, shown, note, dismiss }: Props) {
  useEffect(() => {
    const element = note.current;
    const pressed = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      dismiss();
    };
    element?.addEventListener('keydown', pressed);
    return () => element?.removeEventListener('keydown', pressed);
  });
  if (!shown) return null;
  return (
    <div className="honest" role="note" aria-label={en.discussion.honest} tabIndex={-1} ref={note}>
      <p>{sentence}</p>
      <Button size="small" onPress={dismiss}>
        {en.discussion.understood}
      </Button>
    </div>
  );
}

function focusOn(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'center' });
  element?.focus({ preventScroll: true });
}

function wasSeen(): boolean {
  try {
    return localStorage.getItem(SEEN) === 'seen';
  } catch {
    return false;
  }
}

function remember(): void {
  try {
    localStorage.setItem(SEEN, 'seen');
  } catch {
    return;
  }
}
