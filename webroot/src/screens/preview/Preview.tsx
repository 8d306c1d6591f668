import { useQueries, useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Link } from 'react-router';
import { cast, outlook } from '../../api/queries';
import { SoftButton } from '../../design/Button';
import { Heading, useTitle } from '../../design/Screen';
import { toastProblem } from '../../design/toasts';
import { en } from '../../text/en';
import { useLaunch } from '../convene/launch';
import { Options } from '../convene/Options';
import { obstacle } from '../convene/plan';
import { placeOf, usePlan } from '../convene/planned';
import { Forecast } from './Forecast';
import '../convene/convene.css';
import './preview.css';

/** What each would likely say, asked for one by one, so that each has its own wait and its own second try. */
export default function Preview() {
  const { plan, change, settle } = usePlan();
  const people = useQuery(cast).data;
  const launch = useLaunch();
  const outlooks = useQueries({
    queries: plan.seats.map((id) => ({ ...outlook(plan.topic, plan.seats, id), enabled: plan.topic !== '' })),
  });
  useTitle(en.preview.title);
  useEffect(() => {
    if (launch.error) toastProblem(launch.error);
  }, [launch.error]);
  const nameOf = (id: string) => people?.find((one) => one.id === id)?.name ?? id;
  if (obstacle(plan)) return <Nothing />;
  const opening = launch.isPending || launch.isSuccess;
  const back = placeOf('/', plan);
  const start = () => {
    settle();
    launch.mutate(plan);
  };
  return (
    <section className="page preview">
      <header className="hero">
        <Heading>{en.preview.title}</Heading>
        <p className="asked">{plan.topic}</p>
        <p className="lead">{en.preview.lead}</p>
      </header>
      <ol className="forecasts">
        {plan.seats.map((id, place) => (
          <Forecast key={id} id={id} name={nameOf(id)} nameOf={nameOf} place={place + 1} query={outlooks[place]} />
        ))}
      </ol>
      <p className="hint">{outlooks.find((one) => one.data)?.data?.notice}</p>
      <div className="before">
        <Options plan={plan} change={change} />
      </div>
      <div className="tray">
        <div className="tray-inner">
          <Link className="button tall" to={back.to} state={back.state}>
            {en.preview.back}
          </Link>
          <SoftButton className="button primary tall" off={opening} onClick={start}>
            {opening ? en.convene.opening : en.convene.launch}
          </SoftButton>
        </div>
      </div>
    </section>
  );
}

function Nothing() {
  return (
    <section className="page narrow trouble">
      <Heading>{en.preview.nothing}</Heading>
      <p className="lead">{en.preview.nothingDetail}</p>
      <Link className="button primary" to="/">
        {en.common.toStart}
      </Link>
    </section>
  );
}
