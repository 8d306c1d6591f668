import { colourClass } from '../../design/Portrait';
import { usePeople } from '../../design/people';
import { en } from '../../text/en';
import { spokenName } from '../../text/words';
import { shares } from './balance';
import type { PanelProps } from './panel';

/** Words and turns of everyone, as bars beside their numbers. */
export function Balance({ summary }: PanelProps) {
  const find = usePeople();
  return (
    <div className="scroll-x">
      <table className="balance">
        <caption className="hint">{en.review.balance.about}</caption>
        <thead>
          <tr>
            <th scope="col">{en.review.balance.who}</th>
            <th scope="col" className="number">
              {en.review.balance.turns}
            </th>
            <th scope="col" className="number">
              {en.review.balance.words}
            </th>
            <th scope="col">{en.review.balance.share}</th>
          </tr>
        </thead>
        <tbody>
          {shares(summary.participants).map((one) => (
            <tr key={one.kind + one.id}>
              <th scope="row">{spokenName(one)}</th>
              <td className="number">{one.turns}</td>
              <td className="number">{one.words}</td>
              <td className="share">
                <span
                  className={`bar ${colourClass(find(one.id)?.color)}`}
                  style={{ width: `${60 * one.length}%` }}
                  aria-hidden="true"
                />
                <span>{en.discussion.percent(one.percent)}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
