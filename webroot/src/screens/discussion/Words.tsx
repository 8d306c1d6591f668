import { useLocation, useNavigate } from 'react-router';
import { colourClass } from '../../design/Portrait';
import { usePeople } from '../../design/people';
import type { Turn } from '../../live/frames';
import { en } from '../../text/en';
import { paragraphs, shortName } from '../../text/words';

export type CitedTurn = (n: number) => Turn | undefined;

interface Props {
  id: string;
  turn: Turn;
  cited: CitedTurn;
}

/** The words of a turn. Plain text only: what a voice says never becomes markup. */
export function Words({ turn, cited }: Props) {
  const theirs = turn.speaker.kind === 'theorist';
  const parts = theirs ? paragraphs(turn.text) : turn.text.split(/\n{2,}/).map((text) => [{ text }]);
  const speaking = turn.status === 'speaking';
  let count = 0;
  const waiting = speaking && parts.length === 0;
  return (
    <div className={`said ${waiting ? 'waiting' : ''}`}>
      {parts.map((part, p) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs only ever grow at their end
        <p key={p} className={speaking && p === parts.length - 1 ? 'caret-after' : undefined}>
          {part.map((piece) =>
            'cite' in piece ? (
              <Citation key={`c${++count}`} turn={turn} n={piece.cite} place={count} cited={cited} />
            ) : (
              piece.text
            ),
          )}
        </p>
      ))}
    </div>
  );
}

/** Leads to the turn that is cited; going back in the history comes back here. */
function Citation({ turn, n, place, cited }: { turn: Turn; n: number; place: number; cited: CitedTurn }) {
  const go = useNavigate();
  const { pathname, hash } = useLocation();
  const target = cited(n);
  const person = usePeople()(target?.speaker.id ?? '');
  if (!target || n >= turn.n) return `(t${n})`;
  const theirs = target.speaker.kind === 'theorist';
  const relation = turn.citations?.find((one) => one.turn === n)?.relation;
  const who = theirs ? shortName(target.speaker.name) : target.speaker.name || en.common.you;
  const chip = `cite-${turn.n}-${place}`;
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
      data-in={turn.n}
      onClick={jump}
    >
      {en.turn.cited(who, n)}
    </a>
  );
}
