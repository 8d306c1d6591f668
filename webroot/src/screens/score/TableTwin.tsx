import { memo } from 'react';
import { en } from '../../text/en';
import type { Row } from './rows';

interface Props {
  id: string;
  told: readonly Row[];
  jump: (n: number, from: string) => void;
}

/** The Score in words: every turn with its speaker, length, and what it answers. */
export const TableTwin = memo(function TableTwin({ id, told, jump }: Props) {
  const link = (n: number, place: string) => (
    <a
      id={place}
      href={`discussions/${encodeURIComponent(id)}#t${n}`}
      aria-label={en.score.to(n)}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        jump(n, place);
      }}
    >
      {n}
    </a>
  );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <div className="score-rows" tabIndex={0} role="group" aria-label={en.score.caption}>
      <table>
        <caption className="sr-only">{en.score.caption}</caption>
        <thead>
          <tr>
            {en.score.columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {told.map((row) => (
            <tr key={row.n}>
              <th scope="row">{link(row.n, `score-row-${row.n}`)}</th>
              <td>
                {row.name}
                {row.ending && <span className="hint"> ({row.ending})</span>}
              </td>
              <td>{row.words}</td>
              <td>
                {row.answers.map((answer, at) => (
                  <span key={answer.turn}>
                    {at > 0 && ', '}
                    {link(answer.turn, `score-row-${row.n}-${answer.turn}`)}
                  </span>
                ))}
              </td>
              <td>{row.answers.map((answer) => en.turn.relations[answer.relation]).join(', ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
});
