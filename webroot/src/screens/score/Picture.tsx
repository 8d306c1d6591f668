import { useQuery } from '@tanstack/react-query';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { score } from '../../api/queries';
import { usePeople } from '../../design/people';
import { Lines } from '../../design/Skeleton';
import type { Turn } from '../../live/frames';
import { en } from '../../text/en';
import { Card } from './Card';
import { type Row, wantedWidth } from './rows';
import { barOf, bars, faces, light, number, prepared, reachable, towards } from './sheet';

interface Props {
  id: string;
  at: string;
  told: readonly Row[];
  turns: readonly Turn[];
  /** The last turn to show, 0 for the newest. */
  to: number;
  jump: (n: number, from: string) => void;
}

const END_PX = 24;

/** The server's picture as part of the page: pointed at, walked through by keys, clicked to go there. */
export function Picture({ id, at, told, turns, to, jump }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box, turns.length);
  const found = useQuery({ ...score(id, at, width, to), enabled: width > 0, placeholderData: (before) => before });
  const byNumber = useMemo(() => new Map(told.map((row) => [row.n, row])), [told]);
  const [shown, setShown] = useState(0);
  usePlaced(box, found.data, byNumber);
  useFaces(box, found.data);
  const show = (n: number) => {
    if (box.current) light(box.current.firstElementChild ?? box.current, n);
    setShown(n);
  };
  const pointed = (event: React.SyntheticEvent) => {
    const part = (event.target as Element).closest<SVGElement>('[data-n]');
    show(part ? number(part) : 0);
  };
  const focused = (event: React.FocusEvent) => {
    pointed(event);
    const n = number(event.target as unknown as SVGElement);
    if (n && box.current) reachable(box.current, n);
  };
  const clicked = (event: React.MouseEvent) => {
    const part = (event.target as Element).closest<SVGElement>('[data-n]');
    if (part) jump(number(part), `score-turn-${number(part)}`);
  };
  const pressed = (event: React.KeyboardEvent) => {
    const bar = event.target as unknown as SVGElement;
    if (event.key === 'Escape' && shown) show(0);
    else if (event.key === 'Enter' && number(bar)) jump(number(bar), bar.id);
    else {
      const next = box.current && towards(box.current, bar, event.key);
      next?.focus();
      if (!next && !event.key.startsWith('Arrow')) return;
    }
    event.preventDefault();
  };
  const shownTurn = shown ? turns.find((turn) => turn.n === shown) : undefined;
  const row = byNumber.get(shown);
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: its bars are the links; it only listens for all of them */}
      <div
        ref={box}
        className="score-box"
        onPointerOver={pointed}
        onPointerLeave={() => show(0)}
        onFocus={focused}
        onBlur={() => show(0)}
        onClick={clicked}
        onKeyDown={pressed}
        onScroll={(event) => keepNames(event.currentTarget)}
      />
      {!found.data && (found.isError ? <p className="hint">{en.score.away}</p> : <Lines count={3} />)}
      {row && shownTurn && <Card anchor={box.current && barOf(box.current, shown)} row={row} turn={shownTurn} />}
    </>
  );
}

/** The width to ask for, 0 until it is known. */
function useWidth(box: React.RefObject<HTMLElement | null>, turns: number): number {
  const [room, setRoom] = useState(0);
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const watch = new ResizeObserver(() => setRoom(element.clientWidth));
    watch.observe(element);
    return () => watch.disconnect();
  }, [box]);
  return room && wantedWidth(room, turns);
}

/** Puts each new picture in the place of the former, with the focus and the end in sight as they were. */
function usePlaced(box: React.RefObject<HTMLElement | null>, svg: string | undefined, told: ReadonlyMap<number, Row>) {
  useLayoutEffect(() => {
    const element = box.current;
    if (!element || !svg) return;
    const sheet = prepared(svg, told);
    if (!sheet) return;
    const focus = element.contains(document.activeElement) ? (document.activeElement?.id ?? '') : '';
    const atEnd = element.scrollWidth - element.clientWidth - element.scrollLeft < END_PX;
    const reached = element.querySelector<SVGElement>('.turn[tabindex="0"]');
    element.replaceChildren(sheet);
    if (atEnd) element.scrollLeft = element.scrollWidth;
    keepNames(element);
    const all = bars(sheet);
    const last = all.at(-1);
    reachable(sheet, reached && barOf(sheet, number(reached)) ? number(reached) : last ? number(last) : 0);
    if (focus) document.getElementById(focus)?.focus({ preventScroll: true });
  }, [box, svg, told]);
}

function useFaces(box: React.RefObject<HTMLElement | null>, svg: string | undefined) {
  const person = usePeople();
  useLayoutEffect(() => {
    const portrait = (id: string) => {
      const found = person(id);
      return found?.builtin ? found.portraitUrl.replace(/^\//, '') : undefined;
    };
    if (box.current && svg) faces(box.current.firstElementChild ?? box.current, portrait);
  }, [box, svg, person]);
}

/** Names and legend stay where they are while the staves move beneath them; on a telephone the portraits alone. */
function keepNames(element: HTMLElement): void {
  const moved = Math.round(element.scrollLeft);
  element.classList.toggle('moved', moved > 0);
  for (const part of element.querySelectorAll('.names, .legend'))
    part.setAttribute('transform', `translate(${moved} 0)`);
}
