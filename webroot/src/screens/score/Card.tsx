import type { Turn } from '../../live/frames';
import { en } from '../../text/en';
import { firstWords } from '../../text/words';
import type { Row } from './rows';

const WIDTH = 320;
const EDGE = 12;
const GAP = 8;

/** Beside a bar: who, which turn, how it begins, whom it answers and who took it up. */
export function Card({ anchor, row, turn }: { anchor: Element | null; row: Row; turn: Turn }) {
  if (!anchor) return null;
  const bar = anchor.getBoundingClientRect();
  const left = Math.max(EDGE, Math.min(bar.left, document.documentElement.clientWidth - WIDTH - EDGE));
  const facts = [
    en.score.words(row.words),
    ...row.answers.map((answer) => `${en.turn.relations[answer.relation]} ${answer.turn}`),
    row.takenUp.length > 0 && en.score.takenUp(row.takenUp.join(', ')),
  ];
  return (
    <div className="cited score-card" role="tooltip" style={{ left, top: bar.bottom + GAP }}>
      <p>
        <strong>{en.score.head(row.name, row.n)}</strong>
      </p>
      <p className="hint">{facts.filter(Boolean).join(' · ')}</p>
      {turn.text && <p className="said">{firstWords(turn.text, 18)}</p>}
    </div>
  );
}
