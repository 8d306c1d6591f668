import type { Seat } from '../../api/types';
import { SoftButton } from '../../design/Button';
import { colourClass, Portrait } from '../../design/Portrait';
import { useCalled, usePeople } from '../../design/people';
import { en } from '../../text/en';

interface Props {
  seats: readonly Seat[];
  /** Whole per cent by id. */
  share: ReadonlyMap<string, number>;
  speaking: string | undefined;
  next: string | undefined;
  /** Whether anybody can be asked now. */
  free: boolean;
  ask: (id: string) => void;
  closed: boolean;
  mute: (id: string) => void;
}

/** Who sits at the table: portrait with a ring while speaking, share of words, and the ways to ask and to mute them. */
export function SeatsAside({ seats, share, speaking, next, free, ask, closed, mute }: Props) {
  const person = usePeople();
  const called = useCalled();
  return (
    <aside className="table" aria-label={en.discussion.table}>
      <h2 className="label">{en.discussion.table}</h2>
      <ul className="table-seats">
        {seats.map((seat) => {
          const doing = seat.persona === speaking ? 'speaking' : seat.persona === next ? 'next' : '';
          const part = share.get(seat.persona) ?? 0;
          const short = called({ id: seat.persona, name: seat.name });
          return (
            <li
              key={seat.persona}
              className={`${colourClass(person(seat.persona)?.color)} ${doing && `is-${doing}`} ${seat.muted ? 'is-muted' : ''}`}
            >
              <Portrait id={seat.persona} name={seat.name} />
              <div>
                <span className="seat-name">{seat.name}</span>
                <meter min={0} max={100} value={part} aria-label={en.discussion.share(seat.name)} />
                <span className="seat-share">{en.discussion.percent(part)}</span>
                {seat.muted && <span className="seat-muted">{en.discussion.muted}</span>}
                <span className="seat-acts">
                  <SoftButton className="chip ask" off={!free} onClick={() => ask(seat.persona)}>
                    {en.discussion.ask(short)}
                  </SoftButton>
                  <SoftButton
                    className="quiet mute"
                    aria-label={en.discussion.mute(short)}
                    aria-pressed={seat.muted ?? false}
                    off={closed}
                    onClick={() => mute(seat.persona)}
                  >
                    {en.discussion.muteShort}
                  </SoftButton>
                  {doing && <span className="seat-doing">{en.discussion[doing as 'speaking' | 'next']}</span>}
                </span>
              </div>
            </li>
          );
        })}
      </ul>
    </aside>
  );
}
