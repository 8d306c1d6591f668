import { type Ref, useCallback, useEffect, useImperativeHandle, useMemo, useRef } from 'react';
import { useLocation } from 'react-router';
import { Button } from '../../design/Button';
import type { Message, Turn } from '../../live/frames';
import { en } from '../../text/en';
import { Cited } from './Cited';
import { useFollowing } from './following';
import { type TurnActions, TurnArticle } from './TurnArticle';

export interface TranscriptHandle {
  toEnd(): void;
  /** What arrives from now on moves nothing. */
  leaveEnd(): void;
  /** To the next turn (1) or the one before (-1). */
  step(by: number): void;
}

const AIMS = 6;

interface Props {
  ref: Ref<TranscriptHandle>;
  turns: readonly Turn[];
  /** Nothing that was said before is still to come. */
  whole: boolean;
  voice: string;
  unsent: readonly Message[];
  canRetry: boolean;
  actions: TurnActions;
}

/** What was said: an article per turn, followed to its end while the reader is there, walked along citations. */
export function Transcript({ ref, turns, whole, voice, unsent, canRetry, actions }: Props) {
  const log = useRef<HTMLElement>(null);
  const last = turns.at(-1)?.n ?? 0;
  const { fresh, toEnd, leaveEnd } = useFollowing(last);
  const { hash, key } = useLocation();
  const known = useRef(new Map<number, Turn>());
  known.current = useMemo(() => new Map(turns.map((turn) => [turn.n, turn])), [turns]);
  const cited = useCallback((n: number) => known.current.get(n), []);
  const show = useCallback(
    (element: HTMLElement) => {
      leaveEnd();
      element.focus({ preventScroll: true });
      centre(element);
    },
    [leaveEnd],
  );
  const wanted = Number(/^#t(\d+)$/.exec(hash)?.[1] ?? 0);
  const opened = useRef(false);
  opened.current ||= whole;
  const there = opened.current && known.current.has(wanted);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each step in the history is a wish to go there
  useEffect(() => {
    const chip = window.history.state?.usr?.chip;
    const from = chip && document.getElementById(chip);
    const target = from || (there && document.getElementById(`turn-${wanted}`));
    if (target) show(target);
  }, [key, wanted, there, show]);
  useImperativeHandle(ref, () => {
    const step = (by: number) => {
      const next = neighbour(log.current, by);
      if (next) show(next);
    };
    return { toEnd, leaveEnd, step };
  }, [toEnd, leaveEnd, show]);
  const speaking = turns.some((turn) => turn.status === 'speaking');
  return (
    <>
      <section
        ref={log}
        className="log"
        role="log"
        aria-label={en.discussion.transcript}
        aria-live="off"
        aria-busy={speaking}
        tabIndex={-1}
      >
        {turns.map((turn) => (
          <TurnArticle
            key={turn.n}
            turn={turn}
            voice={voice}
            cited={cited}
            retry={canRetry && turn.n === last}
            marked={turn.n === wanted}
            actions={actions}
          />
        ))}
      </section>
      <div className="unsent" aria-live="off">
        {unsent.map((message) => (
          <p key={message.id} dir="auto">
            {message.text}
            <span className="hint">{en.discussion.sending}</span>
          </p>
        ))}
      </div>
      {fresh > 0 && (
        <div className="pill-place">
          <Button className="pill" onPress={toEnd}>
            {en.discussion.fresh(fresh)}
          </Button>
        </div>
      )}
      <Cited log={log} cited={cited} />
    </>
  );
}

/** Turns get their true heights only once they are near the window, and then move what stands below them: so it aims again. */
function centre(element: HTMLElement, aims = AIMS): void {
  element.scrollIntoView({ block: 'center' });
  requestAnimationFrame(() => {
    if (aims > 1 && document.activeElement === element) centre(element, aims - 1);
  });
}

/** The turn after or before the one with the focus or, without a focus, the one in the middle of the window. */
function neighbour(log: HTMLElement | null, by: number): HTMLElement | undefined {
  const articles = [...(log?.querySelectorAll<HTMLElement>('article') ?? [])];
  const held = articles.findIndex((article) => article.contains(document.activeElement));
  const middle = window.innerHeight / 2;
  const seen = articles.findLastIndex((article) => article.getBoundingClientRect().top < middle);
  return articles[Math.max(0, Math.min(articles.length - 1, (held >= 0 ? held : seen) + by))];
}
