import { useRef, useState } from 'react';
import type { Persona } from '../../api/types';
import { Button, SoftButton } from '../../design/Button';
import { Portrait } from '../../design/Portrait';
import { usePeople } from '../../design/people';
import { announce } from '../../design/toasts';
import { en } from '../../text/en';
import { calledNames } from '../../text/words';
import { MOST_SEATS, type Plan } from './plan';

interface Props {
  plan: Plan;
  people: readonly Persona[];
  /** Why it cannot be launched; empty when it can. */
  why: string;
  remove: (id: string) => void;
  move: (id: string, place: number) => void;
  preview: () => void;
}

const STEPS: Record<string, number> = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 };

/** The numbered seats, and the launch. Seats change places by drag and by arrow keys. */
export function Tray({ plan, people, why, remove, move, preview }: Props) {
  const ready = why === '';
  return (
    <section className="tray" aria-label={en.convene.seats}>
      <div className="tray-inner">
        <Seats plan={plan} people={people} remove={remove} move={move} />
        <div className="tray-go">
          <p id="launch-reason" className="reason" role="status">
            {why}
          </p>
          <div className="row">
            <SoftButton
              className="button tall"
              aria-label={en.convene.previewName}
              aria-describedby="launch-reason"
              off={!ready}
              onClick={preview}
            >
              {en.convene.preview}
            </SoftButton>
            <button
              type="submit"
              className="button primary tall"
              aria-disabled={!ready || undefined}
              aria-describedby="launch-reason"
            >
              {en.convene.launch}
            </button>
          </div>
        </div>
      </div>
    </section>
  );
}

function Seats({ plan, people, remove, move }: Pick<Props, 'plan' | 'people' | 'remove' | 'move'>) {
  const [dragged, setDragged] = useState('');
  const list = useRef<HTMLOListElement>(null);
  const nameOf = (id: string) => people.find((one) => one.id === id)?.name ?? id;
  const named = plan.seats.map((persona) => ({ persona, name: nameOf(persona) }));
  const called = calledNames(named, (id) => people.find((one) => one.id === id)?.short);
  const shift = (id: string, place: number) => {
    if (place < 0 || place >= plan.seats.length) return;
    move(id, place);
    announce(en.convene.moved(nameOf(id), place + 1));
  };
  /** Over which seat the pointer is, by the middle of each. */
  const follow = (event: React.PointerEvent) => {
    if (!dragged) return;
    const middles = [...(list.current?.querySelectorAll('.seat-chip') ?? [])].map((chip) => {
      const box = chip.getBoundingClientRect();
      return { left: box.left, right: box.right };
    });
    const over = middles.findIndex(({ left, right }) => event.clientX >= left && event.clientX <= right);
    if (over >= 0 && over !== plan.seats.indexOf(dragged)) move(dragged, over);
  };
  return (
    <ol className="tray-seats" aria-label={en.convene.order} ref={list}>
      {plan.seats.length === 0 && <li className="nobody">{en.convene.nobody}</li>}
      {plan.seats.map((id, place) => (
        <Seat
          key={id}
          id={id}
          name={nameOf(id)}
          label={called.get(id) ?? ''}
          place={place}
          all={plan.seats.length}
          held={dragged === id}
          shift={(step) => shift(id, place + step)}
          remove={() => remove(id)}
          grab={(on) => setDragged(on ? id : '')}
          follow={follow}
        />
      ))}
      {plan.seats.length > 0 && <li className="count">{en.convene.seated(plan.seats.length, MOST_SEATS)}</li>}
    </ol>
  );
}

interface SeatProps {
  id: string;
  name: string;
  /** In few words. */
  label: string;
  place: number;
  all: number;
  held: boolean;
  shift: (step: number) => void;
  remove: () => void;
  grab: (on: boolean) => void;
  follow: (event: React.PointerEvent) => void;
}

function Seat({ id, name, label, place, all, held, shift, remove, grab, follow }: SeatProps) {
  const person = usePeople()(id);
  const pressed = (event: React.KeyboardEvent) => {
    const step = STEPS[event.key];
    if (!step) return;
    event.preventDefault();
    shift(step);
  };
  return (
    <li className={`seat-chip ${held ? 'held' : ''}`}>
      <button
        type="button"
        className="grip"
        aria-label={en.convene.move(name, place + 1, all)}
        title={en.convene.moveHow}
        onKeyDown={pressed}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          grab(true);
        }}
        onPointerMove={follow}
        onPointerUp={() => grab(false)}
        onPointerCancel={() => grab(false)}
      >
        <span className="place">{place + 1}</span>
        <Portrait id={id} name={person?.name ?? name} size="small" />
        <span className="seat-label">{label}</span>
      </button>
      <Button look="quiet" aria-label={en.convene.removeSeat(name)} onPress={remove}>
        ×
      </Button>
    </li>
  );
}
