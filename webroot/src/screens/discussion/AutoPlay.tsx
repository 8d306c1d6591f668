import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { estimate } from '../../api/queries';
import type { Discussion } from '../../api/types';
import { SoftButton } from '../../design/Button';
import { estimateText, usesModels } from '../../text/cost';
import { en } from '../../text/en';

const MOST = 50;

interface Props {
  id: string;
  discussion: Discussion;
  off: boolean;
  play: (turns: number) => void;
}

/** So many turns by themselves, with what they would take. */
export function AutoPlay({ id, discussion, off, play }: Props) {
  const [wanted, setWanted] = useState('6');
  const field = useRef<HTMLInputElement>(null);
  const turns = Math.round(Number(wanted));
  const right = turns >= 1 && turns <= MOST;
  const at = `${discussion.turnCount} ${off}`;
  const cost = useQuery({
    ...estimate(id, turns, at),
    enabled: right && usesModels(discussion),
    placeholderData: (before) => before,
  });
  return (
    <div className="auto">
      <SoftButton
        className="chip"
        off={off || discussion.policy === 'manual'}
        onClick={() => (right ? play(turns) : field.current?.focus())}
      >
        {en.composer.auto}
      </SoftButton>
      <input
        ref={field}
        type="number"
        min={1}
        max={MOST}
        step={1}
        inputMode="numeric"
        aria-label={en.composer.autoTurns}
        aria-describedby="auto-estimate"
        aria-invalid={!right}
        value={wanted}
        onChange={(event) => setWanted(event.target.value)}
      />
      <span className={`hint ${right ? '' : 'bad'}`} id="auto-estimate" role="status">
        {right ? cost.data && estimateText(cost.data) : en.composer.autoRange(MOST)}
      </span>
    </div>
  );
}
