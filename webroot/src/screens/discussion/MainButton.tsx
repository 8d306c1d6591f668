import { useLayoutEffect, useRef } from 'react';
import { SoftButton } from '../../design/Button';
import { en } from '../../text/en';

interface Props {
  speaking: boolean;
  closed: boolean;
  /** Seconds until the server takes another request; 0 when it does. */
  wait: number;
  /** Who is next; empty when nobody is. */
  name: string;
  next: () => void;
  stop: () => void;
}

const DOUBLE_CLICK_MS = 500;

/** Names who is next; while somebody speaks it is Stop. The second half of a double click stops nobody. */
export function MainButton({ speaking, closed, wait, name, next, stop }: Props) {
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
        <button
          key="stop"
          type="button"
          className="button stop"
          aria-keyshortcuts="Escape"
          onClick={() => Date.now() - began.current > DOUBLE_CLICK_MS && stop()}
        >
          {en.composer.stop}
        </button>
      ) : (
        <SoftButton
          key="next"
          className="button primary next"
          off={closed || wait > 0}
          onClick={() => {
            began.current = Date.now();
            next();
          }}
        >
          <span>{en.composer.next}</span>
          {wait > 0 && <span className="next-name"> · {en.composer.wait(wait)}</span>}
          {wait === 0 && name && <span className="next-name"> · {name}</span>}
        </SoftButton>
      )}
    </div>
  );
}
