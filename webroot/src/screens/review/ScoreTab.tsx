import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { turns } from '../../api/queries';
import type { WireTurn } from '../../api/types';
import { Lines } from '../../design/Skeleton';
import { Trouble } from '../../design/Trouble';
import type { Turn } from '../../live/frames';
import { Sheet, TableToggle } from '../score/Score';
import type { PanelProps } from './panel';

const ended = (all: WireTurn[]): Turn[] => all.map((turn) => ({ ...turn, attempt: -1, problem: null }));

/** The Score unfolded; a bar leads into the discussion. */
export function ScoreTab({ id, summary }: PanelProps) {
  const [table, setTable] = useState(false);
  const found = useQuery({ ...turns(id, summary.seq), select: ended });
  if (found.isError) return <Trouble problem={found.error} retry={found.refetch} />;
  if (!found.data) return <Lines count={6} />;
  return (
    <div className="score" data-open="true">
      <p className="row">
        <TableToggle table={table} set={setTable} />
      </p>
      <div className="score-body">
        <Sheet id={id} turns={found.data} table={table} />
      </div>
    </div>
  );
}
