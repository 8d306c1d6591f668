import { useState } from 'react';
import { Link } from 'react-router';
import type { Amendment, FoundDiscussion } from '../../api/types';
import { Button } from '../../design/Button';
import { Portrait } from '../../design/Portrait';
import { Seated } from '../../design/people';
import { en } from '../../text/en';
import { ago } from '../../text/words';
import { Thumb } from '../score/Thumb';
import { Excerpt } from './Excerpt';
import { Title } from './Title';

interface Props {
  item: FoundDiscussion;
  q: string;
  change: (item: FoundDiscussion, body: Amendment) => void;
  remove: (item: FoundDiscussion) => void;
}

/** One past discussion: who sat there, what it was about, when it last moved, and what can be done with it. */
export function Row({ item, q, change, remove }: Props) {
  const [naming, setNaming] = useState(false);
  const t = en.tools;
  const to = `/discussions/${encodeURIComponent(item.id)}`;
  const onward = item.state === 'closed' ? en.history.read : en.history.go;
  const act = (label: string, run: () => void, danger = false) => (
    <Button look="quiet" className={danger ? 'bad' : ''} aria-label={en.history.about(label, item.title)} onPress={run}>
      {label}
    </Button>
  );
  return (
    <li className={item.pinned ? 'pinned' : ''}>
      <div className="strip">
        <Seated seats={item.seats}>
          {item.seats.map((seat) => (
            <Portrait key={seat.persona} id={seat.persona} name={seat.name} size="small" />
          ))}
        </Seated>
      </div>
      <div className="grow">
        <Title
          to={to}
          title={item.title}
          editing={naming}
          done={(title) => {
            setNaming(false);
            if (title) change(item, { title });
          }}
        />
        <p className="hint">{[item.seats.map((seat) => seat.name).join(', '), ...facts(item)].join(' · ')}</p>
        {item.found && <Excerpt to={to} found={item.found} seats={item.seats} q={q} />}
      </div>
      <Thumb id={item.id} at={String(item.seq)} />
      <div className="row-acts">
        <Link className="quiet onward" to={to} aria-label={en.history.about(onward, item.title)}>
          {onward}
        </Link>
        {act(item.pinned ? t.unpin : t.pin, () => change(item, { pinned: !item.pinned }))}
        {act(t.rename, () => setNaming(true))}
        {act(item.archived ? t.unarchive : t.archive, () => change(item, { archived: !item.archived }))}
        {act(t.delete, () => remove(item), true)}
      </div>
    </li>
  );
}

function facts(item: FoundDiscussion): string[] {
  return [
    en.common.turns(item.turnCount),
    ago(item.updatedAt),
    item.pinned ? en.history.pinned : '',
    item.archived ? en.history.wasArchived : '',
    item.state === 'closed' ? en.history.closed : '',
    item.state === 'speaking' ? en.history.speaking : '',
  ].filter(Boolean);
}
