import { Link } from 'react-router';
import type { Amendment, Discussion } from '../../api/types';
import type { Question } from '../../design/Ask';
import { Button } from '../../design/Button';
import { Portrait } from '../../design/Portrait';
import { en } from '../../text/en';
import { ago } from '../../text/words';
import { Thumb } from '../score/Thumb';

interface Props {
  item: Discussion;
  change: (id: string, body: Amendment) => void;
  remove: (id: string) => void;
  ask: (question: Question) => void;
}

/** One past discussion: who sat there, what it was about, when it last moved, and what can be done with it. */
export function Row({ item, change, remove, ask }: Props) {
  const t = en.tools;
  const act = (label: string, run: () => void, danger = false) => (
    <Button look="quiet" className={danger ? 'bad' : ''} aria-label={en.history.about(label, item.title)} onPress={run}>
      {label}
    </Button>
  );
  const rename = () =>
    ask({
      title: t.renameTitle,
      field: t.field,
      value: item.title,
      yes: t.rename,
      answered: (title) => change(item.id, { title }),
    });
  const erase = () =>
    ask({
      title: t.deleteNamed(item.title),
      body: t.deleteBody,
      yes: t.delete,
      danger: true,
      answered: () => remove(item.id),
    });
  return (
    <li className={item.pinned ? 'pinned' : ''}>
      <div className="strip">
        {item.seats.map((seat) => (
          <Portrait key={seat.persona} id={seat.persona} name={seat.name} size="small" />
        ))}
      </div>
      <div className="grow">
        <h2>
          <Link to={`/discussions/${encodeURIComponent(item.id)}`}>{item.title}</Link>
        </h2>
        <p className="hint">{[item.seats.map((seat) => seat.name).join(', '), ...facts(item)].join(' · ')}</p>
      </div>
      <Thumb id={item.id} at={String(item.seq)} />
      <div className="row-acts">
        {act(item.pinned ? t.unpin : t.pin, () => change(item.id, { pinned: !item.pinned }))}
        {act(t.rename, rename)}
        {act(item.archived ? t.unarchive : t.archive, () => change(item.id, { archived: !item.archived }))}
        {act(t.delete, erase, true)}
      </div>
    </li>
  );
}

function facts(item: Discussion): string[] {
  return [
    en.common.turns(item.turnCount),
    ago(item.updatedAt),
    item.pinned ? en.history.pinned : '',
    item.archived ? en.history.wasArchived : '',
    item.state === 'closed' ? en.history.closed : '',
    item.state === 'speaking' ? en.history.speaking : '',
  ].filter(Boolean);
}
