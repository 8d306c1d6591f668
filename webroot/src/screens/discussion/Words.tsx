import { type ReactNode, useCallback } from 'react';
import { useLocation, useNavigate } from 'react-router';
import type { Citation as Cites } from '../../api/types';
import { colourClass } from '../../design/Portrait';
import { useCalled, usePeople } from '../../design/people';
import type { Turn } from '../../live/frames';
import { en } from '../../text/en';
import { blocks, hasMarkdown } from '../../text/markdown';
import { pieces, spokenName } from '../../text/words';
import { Marked } from './Marked';

export type CitedTurn = (n: number) => Turn | undefined;

interface Props {
  turn: Turn;
  cited: CitedTurn;
}

/** The words of a turn, block by block; what has no sign of Markdown in it is shown as it is. */
export function Words({ turn, cited }: Props) {
  const { n, citations, status, text } = turn;
  const theirs = turn.speaker.kind === 'theorist';
  const parts = blocks(text);
  const speaking = status === 'speaking';
  const chip = useCallback(
    (to: number, place: number) => <Citation by={n} citations={citations} n={to} place={place} cited={cited} />,
    [n, citations, cited],
  );
  const cite = theirs ? chip : null;
  let count = 0;
  return (
    <div className={`said ${speaking && parts.length === 0 ? 'waiting' : ''}`}>
      {parts.map((part, p) => {
        const from = count;
        count += pieces(part).filter((piece) => 'cite' in piece).length;
        const Block = hasMarkdown(part) ? Marked : Plain;
        // biome-ignore lint/suspicious/noArrayIndexKey: blocks only ever grow at their end
        return <Block key={p} text={part} open={speaking && p === parts.length - 1} from={from} cite={cite} />;
      })}
    </div>
  );
}

type Chip = (n: number, place: number) => ReactNode;

function Plain({ text, open, from, cite }: { text: string; open: boolean; from: number; cite: Chip | null }) {
  let count = from;
  const words = cite
    ? pieces(text.trim()).map((piece) => {
        if (!('cite' in piece)) return piece.text;
        count++;
        return <span key={count}>{cite(piece.cite, count)}</span>;
      })
    : text;
  return (
    <p dir="auto" className={open ? 'caret-after' : undefined}>
      {words}
    </p>
  );
}

interface CitationProps {
  /** The turn that cites. */
  by: number;
  citations: readonly Cites[];
  n: number;
  place: number;
  cited: CitedTurn;
}

/** Leads to the turn that is cited; going back in the history comes back here. */
function Citation({ by, citations, n, place, cited }: CitationProps) {
  const go = useNavigate();
  const { pathname, hash } = useLocation();
  const target = cited(n);
  const person = usePeople()(target?.speaker.id ?? '');
  const called = useCalled();
  if (!target || n >= by) return `(t${n})`;
  const theirs = target.speaker.kind === 'theorist';
  const relation = citations?.find((one) => one.turn === n)?.relation;
  const who = theirs ? called(target.speaker) : spokenName(target.speaker);
  const chip = `cite-${by}-${place}`;
  const jump = (event: React.MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    go({ pathname, hash }, { replace: true, state: { chip } });
    go({ pathname, hash: `#t${n}` }, { state: { from: chip } });
  };
  return (
    <a
      id={chip}
      className={`cite ${relation ?? ''} ${theirs ? colourClass(person?.color) : 'c-ink'}`}
      href={`${pathname}#t${n}`}
      data-cites={n}
      data-in={by}
      onClick={jump}
    >
      {en.turn.cited(who, n)}
    </a>
  );
}
