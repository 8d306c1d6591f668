import { type Ref, useEffect, useImperativeHandle, useLayoutEffect, useRef, useState } from 'react';
import { useCalled } from '../../design/people';
import { kept } from '../../live/kept';
import type { Snapshot } from '../../live/store';
import { useSecondsUntil } from '../../live/wait';
import { en } from '../../text/en';
import { AutoPlay } from './AutoPlay';
import { hintFor } from './hints';
import { MainButton } from './MainButton';
import { Mentions, mentionAt, withoutMention } from './Mentions';

export interface ComposerHandle {
  /** Puts words into the box, after those that are there. */
  insert(words: string): void;
}

export interface Acts {
  next(speaker?: string): void;
  say(text: string, to?: string): void;
  stop(): void;
  auto(turns: number): void;
}

interface Props {
  ref: Ref<ComposerHandle>;
  id: string;
  now: Snapshot;
  closed: boolean;
  returned: string;
  took: () => void;
  act: Acts;
}

const TALLEST = 180;

/** The foot of a discussion: the reader's words, who is next, and auto-play. */
export function Composer({ ref, id, now, closed, returned, took, act }: Props) {
  const { discussion, speaking, connection } = now;
  const draft = useRef(kept(`draft.${id}`, ''));
  const box = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState(() => draft.current.get());
  const [to, setTo] = useState('');
  const [open, setOpen] = useState(false);
  const [picked, setPicked] = useState(0);
  const seats = discussion.seats;
  const called = useCalled();
  const upNext = seats.find((seat) => seat.persona === discussion.upNext?.id);
  const wait = useSecondsUntil(now.waitUntil);
  const left = speaking ? discussion.auto.remaining : 0;
  const asked = mentionAt(text);
  const found = asked === null ? [] : seats.filter((seat) => seat.name.toLowerCase().includes(asked));
  useEffect(() => draft.current.set(text), [text]);
  useEffect(() => {
    if (!returned) return;
    setText((words) => (words.trim() ? words : returned));
    took();
  }, [returned, took]);
  useLayoutEffect(() => {
    const area = box.current;
    if (!area) return;
    area.style.height = 'auto';
    if (text) area.style.height = `${Math.min(area.scrollHeight + 2, TALLEST)}px`;
  }, [text]);
  useImperativeHandle(ref, () => {
    const insert = (words: string) => {
      setText((before) => (before.trim() ? `${before.trimEnd()}\n\n${words}` : words));
      requestAnimationFrame(() => {
        box.current?.focus();
        box.current?.setSelectionRange(box.current.value.length, box.current.value.length);
      });
    };
    return { insert };
  }, []);
  return (
    <div className="dock">
      {connection === 'reconnecting' || connection === 'gone' ? (
        <p className="banner" role="status">
          {en.discussion[connection]}
        </p>
      ) : null}
      <section className="composer" aria-label={en.composer.label}>
        <div className="write">
          <Mentions seats={found} picked={picked} pick={(seat) => mention(seat)} />
          <textarea
            ref={box}
            id="message"
            dir="auto"
            rows={1}
            aria-label={en.composer.message}
            placeholder={en.composer.placeholder}
            aria-controls={found.length ? 'mentions' : undefined}
            aria-activedescendant={found[picked] ? `mention-${found[picked].persona}` : undefined}
            value={text}
            disabled={closed}
            onChange={(event) => {
              setText(event.target.value);
              setPicked(0);
            }}
            onKeyDown={pressed}
          />
          <button type="button" className="button" disabled={closed} onClick={submit}>
            {en.composer.send}
          </button>
        </div>
        <div className="acts">
          <MainButton
            speaking={speaking}
            closed={closed}
            wait={wait}
            name={upNext ? called({ id: upNext.persona, name: upNext.name }) : (discussion.upNext?.id ?? '')}
            next={() => act.next()}
            stop={act.stop}
          />
          {left > 0 && <span className="auto-left">{en.composer.left(left)}</span>}
          <button
            type="button"
            className="button more"
            aria-expanded={open}
            aria-controls="more-tray"
            onClick={() => setOpen(!open)}
          >
            {en.composer.more}
          </button>
          <p className="hint next-why" role="status">
            {hintFor(now, wait, called)}
          </p>
          <div className={`more-tray ${open ? 'open' : ''}`} id="more-tray">
            <select aria-label={en.composer.address} value={to} onChange={(event) => setTo(event.target.value)}>
              <option value="">{en.composer.everyone}</option>
              {seats.map((seat) => (
                <option key={seat.persona} value={seat.persona}>
                  {en.composer.to(called({ id: seat.persona, name: seat.name }))}
                </option>
              ))}
            </select>
            <AutoPlay id={id} discussion={discussion} off={speaking || closed} play={act.auto} />
          </div>
        </div>
      </section>
    </div>
  );

  function mention(persona: string) {
    setTo(persona);
    setText(withoutMention);
    box.current?.focus();
  }

  function pressed(event: React.KeyboardEvent) {
    if (event.nativeEvent.isComposing) return;
    const seat = found[picked];
    if (seat && chosen(event, seat.persona)) return event.preventDefault();
    if (event.key !== 'Enter' || event.shiftKey) return;
    event.preventDefault();
    if (text.trim()) submit();
    else if (!speaking && !closed && !wait && !event.repeat) act.next();
  }

  /** Keys that belong to the open list of names. */
  function chosen(event: React.KeyboardEvent, persona: string): boolean {
    if (event.key === 'Enter' || event.key === 'Tab') mention(persona);
    else if (event.key === 'Escape') setText(withoutMention);
    else if (event.key === 'ArrowDown') setPicked((picked + 1) % found.length);
    else if (event.key === 'ArrowUp') setPicked((picked + found.length - 1) % found.length);
    else return false;
    return true;
  }

  function submit() {
    box.current?.focus();
    if (!text.trim() || closed) return;
    act.say(text.trim(), to || undefined);
    setText('');
  }
}
