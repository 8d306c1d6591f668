import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useNavigate } from 'react-router';
import { cast } from '../../api/queries';
import { Heading, useTitle } from '../../design/Screen';
import { Cards } from '../../design/Skeleton';
import { Trouble } from '../../design/Trouble';
import { announce, toastProblem } from '../../design/toasts';
import { en } from '../../text/en';
import { faultsOf, useLaunch } from './launch';
import { Options } from './Options';
import { People } from './People';
import { moved, obstacle, type Plan, seated } from './plan';
import { placeOf, usePlan } from './planned';
import { Topic } from './Topic';
import { Tray } from './Tray';
import './convene.css';

/** The start: a topic, one to six seats, and the launch. */
export default function Convene() {
  const { plan, change: setPlan, settle } = usePlan();
  const people = useQuery(cast);
  const launch = useLaunch();
  const go = useNavigate();
  useTitle(en.app.places.convene);
  const onTopic = faultsOf(launch.error, 'topic');
  const onSeats = faultsOf(launch.error, 'personas');
  useEffect(() => {
    if (launch.error && !onTopic && !onSeats) toastProblem(launch.error);
  }, [launch.error, onTopic, onSeats]);
  if (people.isError) return <Trouble problem={people.error} retry={people.refetch} />;
  const why = launch.isPending || launch.isSuccess ? en.convene.opening : obstacle(plan);
  const start = () => {
    settle();
    if (why === '') launch.mutate(plan);
    else announce(why);
  };
  const preview = () => {
    settle();
    const { to, state } = placeOf('/preview', plan);
    go(to, { state });
  };
  const change = (next: Plan) => {
    if (launch.isError) launch.reset();
    setPlan(next);
  };
  return (
    <form
      className="page convene"
      noValidate
      onBlur={settle}
      onSubmit={(event) => {
        event.preventDefault();
        start();
      }}
    >
      <header className="hero">
        <Heading>{en.convene.title}</Heading>
        <p className="lead">{en.convene.lead}</p>
      </header>
      <div className="brief">
        <Topic value={plan.topic} fault={onTopic} change={(topic) => change({ ...plan, topic })} done={start} />
        <Options plan={plan} change={change} />
      </div>
      {people.data ? (
        <People people={people.data} plan={plan} fault={onSeats} seat={(id, on) => change(seated(plan, id, on))} />
      ) : (
        <Cards />
      )}
      <Tray
        plan={plan}
        people={people.data ?? []}
        why={why}
        remove={(id) => change(seated(plan, id, false))}
        move={(id, place) => change(moved(plan, id, place))}
        preview={preview}
      />
    </form>
  );
}
