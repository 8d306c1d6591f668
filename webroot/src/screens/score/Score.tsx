import { useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import type { Turn } from '../../live/frames';
import { kept } from '../../live/kept';
import { useOffers } from '../../palette/offers';
import { en } from '../../text/en';
import { Picture } from './Picture';
import { rows, version, WINDOW } from './rows';
import { TableTwin } from './TableTwin';
import { useUnfolding } from './unfolding';
import './score.css';

interface Props {
  id: string;
  turns: readonly Turn[];
}

const open = kept<string>('score', '');

/** Where a turn is in the transcript, and the way back to what led there. */
export function useJump(id: string) {
  const go = useNavigate();
  return (n: number, from: string) => {
    const pathname = `/discussions/${encodeURIComponent(id)}`;
    go({ pathname, hash: window.location.hash }, { replace: true, state: { chip: from } });
    go({ pathname, hash: `#t${n}` }, { state: { from } });
  };
}

/** The Score of a discussion, folded away until it is wanted; its bar stays in sight while the transcript moves. */
export default function Score({ id, turns }: Props) {
  const [shown, setShown] = useState(open.get() !== '');
  const [table, setTable] = useState(false);
  const { body, folding } = useUnfolding(shown);
  const toggle = () => {
    folding();
    open.set(shown ? '' : 'open');
    setShown(!shown);
  };
  const none = turns.every((turn) => turn.status === 'speaking');
  const label = shown ? en.palette.hideScore : en.palette.showScore;
  useOffers('score', none ? [] : [{ id: 'score', label, run: toggle }]);
  if (none) return null;
  return (
    <section className="score" aria-label={en.score.name} data-open={shown}>
      <div className="score-bar">
        <button
          type="button"
          className="score-toggle"
          aria-expanded={shown}
          aria-controls="score-body"
          onClick={toggle}
        >
          <span aria-hidden="true" className="score-arrow">
            ▸
          </span>
          {en.score.name}
        </button>
        <span className="hint score-about">{en.score.about}</span>
        {shown && <TableToggle table={table} set={setTable} />}
      </div>
      <div id="score-body" className="score-body" hidden={!shown} ref={body}>
        {shown && <Sheet id={id} turns={turns} table={table} />}
      </div>
    </section>
  );
}

export function TableToggle({ table, set }: { table: boolean; set: (table: boolean) => void }) {
  return (
    <button type="button" className="chip score-table" aria-pressed={table} onClick={() => set(!table)}>
      {en.score.table}
    </button>
  );
}

/** The picture, or the table that says the same. */
export function Sheet({ id, turns, table }: Props & { table: boolean }) {
  const [to, setTo] = useState(0);
  const ended = turns.filter((turn) => turn.status !== 'speaking');
  const at = version(turns);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version stands for what was said to its end
  const told = useMemo(() => rows(ended), [at]);
  const jump = useJump(id);
  if (table) return <TableTwin id={id} told={told} jump={jump} />;
  return (
    <>
      <Picture id={id} at={at} told={told} turns={ended} to={to} jump={jump} />
      {told.length > WINDOW && <Windows last={to || (ended.at(-1)?.n ?? 0)} all={told.length} show={setTo} />}
    </>
  );
}

/** Through a discussion that is too long for one picture. */
function Windows({ last, all, show }: { last: number; all: number; show: (to: number) => void }) {
  return (
    <p className="row score-windows">
      <button type="button" className="button small" disabled={last <= WINDOW} onClick={() => show(last - WINDOW)}>
        {en.score.earlier}
      </button>
      <span className="hint">{en.score.window(Math.max(1, last - WINDOW + 1), last, all)}</span>
      <button
        type="button"
        className="button small"
        disabled={last >= all}
        onClick={() => show(last + WINDOW >= all ? 0 : last + WINDOW)}
      >
        {en.score.later}
      </button>
    </p>
  );
}
