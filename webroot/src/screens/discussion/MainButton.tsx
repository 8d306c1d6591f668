import { useLayoutEffect, useRef } from 'react';
import { SoftButton } from '../../design/Button';
import { en } from '../../text/en';

interface Props {
  speaking: boolean;
  stopping: boolean;
  /** Without effect now; the line beside it says why. */
  off: boolean;
  /** Who is next, or what is waited for. */
  then: string;
  next: () => void;
  stop: () => void;
}

const DOUBLE_CLICK_MS = 500;
export const NEXT_WHY = 'next-why';

/** Names who is next; while somebody speaks it is Stop. The second half of a double click stops nobody. */
export function MainButton({ speaking, stopping, off, then, next, stop }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const began = useRef(0);
  const held = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus stays when the one takes the other's place
  useLayoutEffect(() => {
    if (held.current) place.current?.querySelector('button')?.focus({ preventScroll: true });
  }, [speaking]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only watches where the focus is
    <div
      className="main-button"
      ref={place}
      onFocus={() => {
        held.current = true;
      }}
      onBlur={(event) => {
        held.current = event.relatedTarget === null && !event.target.isConnected;
      }}
    >
      {speaking ? (
        <SoftButton
          key="stop"
          className="button stop"
          off={stopping}
          aria-keyshortcuts="Escape"
          onClick={() => Date.now() - began.current > DOUBLE_CLICK_MS && stop()}
        >
          {stopping ? en.composer.stopping : en.composer.stop}
        </SoftButton>
      ) : (
        <SoftButton
          key="next"
          className="button primary next"
          off={off}
          aria-describedby={NEXT_WHY}
          onClick={() => {
            began.current = Date.now();
            next();
          }}
        >
          <span>{en.composer.next}</span>
          {then && <span className="next-name"> · {then}</span>}
        </SoftButton>
      )}
    </div>
  );
}
