import type { Summary } from '../../api/types';
import { colourClass } from '../../design/Portrait';
import { usePeople } from '../../design/people';
import { en } from '../../text/en';
import { names } from './balance';
import type { PanelProps } from './panel';
import { TurnLinks } from './TurnLinks';

const KINDS = ['insights', 'agreements', 'disputes', 'questions'] as const;

/** What came of the talk, in four groups of cards. */
export function Insights({ id, summary }: PanelProps) {
  return (
    <>
      {summary.note && <p className="lead">{summary.note}</p>}
      {KINDS.map((kind) => (
        <section key={kind} className="findings">
          <h2>{en.review.kinds[kind].title}</h2>
          {summary[kind].length === 0 ? (
            <p className="hint">{en.review.kinds[kind].none}</p>
          ) : (
            <ul>
              {summary[kind].map((item) => (
                <Finding key={item.text} id={id} item={item} summary={summary} />
              ))}
            </ul>
          )}
        </section>
      ))}
    </>
  );
}

function Finding({ id, item, summary }: { id: string; item: Summary['insights'][number]; summary: Summary }) {
  const find = usePeople();
  return (
    <li className="finding">
      <p className="said">{item.text}</p>
      <p className="from">
        {names(summary.participants, item.speakers).map((name, i) => (
          <span key={item.speakers[i]} className={`who ${colourClass(find(item.speakers[i] ?? '')?.color)}`}>
            {name}
          </span>
        ))}
        <TurnLinks id={id} turns={item.turns} />
      </p>
    </li>
  );
}
