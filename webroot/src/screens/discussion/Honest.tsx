import { useCallback, useEffect, useRef, useState } from 'react';
import { Dialog, Popover } from 'react-aria-components';
import { Button } from '../../design/Button';
import { en } from '../../text/en';

const SEEN = 'chatlab.honest';

/** The sentence about whose words these are: stands there at a browser's first discussion, until it was understood. */
export function Honest({ sentence }: { sentence: string }) {
  const [shown, setShown] = useState(() => !wasSeen());
  const note = useRef<HTMLDivElement>(null);
  const dismiss = useCallback(() => {
    if (note.current?.contains(document.activeElement)) document.querySelector<HTMLElement>('main h1')?.focus();
    setShown(false);
    remember();
  }, []);
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
  if (!shown || !sentence) return null;
  return (
    <div className="honest" role="note" aria-label={en.discussion.honest} ref={note}>
      <p>{sentence}</p>
      <Button size="small" onPress={dismiss}>
        {en.discussion.understood}
      </Button>
    </div>
  );
}

interface WhoseProps {
  sentence: string;
  /** The badge that was asked; null when none was. */
  badge: HTMLElement | null;
  close: () => void;
}

/** The same sentence beside a badge; Escape closes it and gives the focus back. */
export function Whose({ sentence, badge, close }: WhoseProps) {
  const anchor = useRef<HTMLElement | null>(null);
  if (badge) anchor.current = badge;
  return (
    <Popover
      className="whose"
      triggerRef={anchor}
      isOpen={badge !== null}
      onOpenChange={(open) => !open && close()}
      placement="bottom start"
    >
      <Dialog aria-label={en.discussion.honest}>
        <p>{sentence}</p>
        <Button size="small" onPress={close}>
          {en.common.close}
        </Button>
      </Dialog>
    </Popover>
  );
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
