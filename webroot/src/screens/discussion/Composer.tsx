import { type Ref, useEffect, useImperativeHandle, useLayoutEffect, useRef, useState } from 'react';
import { useLocation } from 'react-router';
import { useCalled } from '../../design/people';
import { kept } from '../../live/kept';
import { useOnline } from '../../live/online';
import type { Snapshot } from '../../live/store';
import { useSecondsUntil } from '../../live/wait';
import { en } from '../../text/en';
import { AutoPlay } from './AutoPlay';
import { Banner } from './Banner';
import { byTouch, goesOn, hintFor } from './hints';
import { MainButton, NEXT_WHY } from './MainButton';
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
  lookAgain(): void;
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
  const { discussion, speaking, connection, underway } = now;
  const draft = useRef(kept(`draft.${id}`, ''));
  const box = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState(() => draft.current.get());
  const [to, setTo] = useState('');
  const [open, setOpen] = useState(false);
  const [picked, setPicked] = useState(0);
  const seats = discussion.seats;
  const called = useCalled();
  const wait = useSecondsUntil(now.waitUntil);
  const online = useOnline();
  const manual = discussion.policy === 'manual';
  const off = closed || wait > 0 || underway === 'begin' || !goesOn(discussion);
  const dock = useRef<HTMLDivElement>(null);
  const { state } = useLocation();
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
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when a discussion has just been launched
  useEffect(() => {
    if (state?.launched && discussion.turnCount === 0 && !byTouch()) box.current?.focus({ preventScroll: true });
  }, []);
  useLayoutEffect(() => tellHeight(dock.current), []);
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
    <div className="dock" ref={dock}>
      <Banner connection={connection} online={online} lookAgain={act.lookAgain} />
      <section className="composer" aria-label={en.composer.label}>
        <div className="write">
          <Mentions seats={found} picked={picked} pick={(seat) => mention(seat)} />
          {to && (
            <button type="button" className="chip addressed" aria-label={en.composer.notTo(nameOf(to))} onClick={toAll}>
              {en.composer.to(nameOf(to))}
            </button>
          )}
          <textarea
            ref={box}
            id="message"
            dir="auto"
            rows={1}
            aria-label={en.composer.message}
            placeholder={placeholder(manual)}
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
            stopping={underway === 'stop'}
            off={off}
            then={then()}
            next={() => act.next()}
            stop={act.stop}
          />
          <button
            type="button"
            className="button more"
            aria-expanded={open}
            aria-controls="more-tray"
            onClick={() => setOpen(!open)}
          >
            {en.composer.more}
          </button>
          <p className="hint next-why" id={NEXT_WHY} role="status">
            {hintFor(now, wait, called)}
          </p>
          {!goesOn(discussion) && !speaking && !closed && (
            <button type="button" className="chip" onClick={toTable}>
              {en.composer.toTable}
            </button>
          )}
          <div className={`more-tray ${open ? 'open' : ''}`} id="more-tray">
            <select aria-label={en.composer.address} value={to} onChange={(event) => setTo(event.target.value)}>
              <option value="">{en.composer.everyone}</option>
              {seats.map((seat) => (
                <option key={seat.persona} value={seat.persona}>
                  {en.composer.to(called({ id: seat.persona, name: seat.name }))}
                </option>
              ))}
            </select>
            <AutoPlay id={id} discussion={discussion} off={speaking || off} play={act.auto} />
          </div>
        </div>
      </section>
    </div>
  );

  function nameOf(persona: string): string {
    const seat = seats.find((one) => one.persona === persona);
    return seat ? called({ id: persona, name: seat.name }) : persona;
  }

  function then(): string {
    if (underway === 'begin') return connection === 'open' && online ? en.composer.underway : en.composer.unconnected;
    if (wait > 0) return en.composer.wait(wait);
    return discussion.upNext ? nameOf(discussion.upNext.id) : '';
  }

  function toAll() {
    setTo('');
    box.current?.focus();
  }

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
    else if (event.repeat || speaking) return;
    else if (!off) act.next();
    else if (!closed && !goesOn(discussion)) toTable();
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
    setTo('');
  }
}

function placeholder(manual: boolean): string {
  if (manual) return en.composer.placeholderManual;
  return byTouch() ? en.composer.placeholderTouch : en.composer.placeholder;
}

/** To where somebody can be asked. */
function toTable() {
  const ask = document.querySelector<HTMLElement>('.table .ask');
  ask?.scrollIntoView({ block: 'center' });
  ask?.focus({ preventScroll: true });
}

/** Lets what floats above the dock know how high it is. */
function tellHeight(dock: HTMLElement | null) {
  if (!dock) return;
  const height = new ResizeObserver(() => dock.parentElement?.style.setProperty('--dock', `${dock.offsetHeight}px`));
  height.observe(dock);
  return () => height.disconnect();
}
