import { en } from '../../text/en';
import type { PanelProps } from './panel';
import { TurnLinks } from './TurnLinks';

/** The claims that others took up, the most cited first. */
export function Ideas({ id, summary }: PanelProps) {
  if (summary.ideas.length === 0) return <p className="hint">{en.review.ideas.none}</p>;
  return (
    <>
      <p className="hint">{en.review.ideas.about}</p>
      <ol className="ideas">
        {summary.ideas.map((idea) => (
          <li key={idea.text} className="finding">
            <p className="said">{idea.text}</p>
            <p className="from">
              <TurnLinks id={id} turns={[idea.turn]} />
              <span>{en.review.ideas.cited(idea.citedBy.length)}</span>
              <TurnLinks id={id} turns={idea.citedBy} />
            </p>
          </li>
        ))}
      </ol>
    </>
  );
}
