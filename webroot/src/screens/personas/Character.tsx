import { useQuery } from '@tanstack/react-query';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { Link, useParams } from 'react-router';
import { character, notes } from '../../api/queries';
import type { PersonaDetail } from '../../api/types';
import { colourClass, Portrait } from '../../design/Portrait';
import { Heading, useTitle } from '../../design/Screen';
import { Lines } from '../../design/Skeleton';
import { Trouble } from '../../design/Trouble';
import { told } from '../../design/toasts';
import { en } from '../../text/en';
import { dashed } from '../../text/words';
import { seated } from '../convene/plan';
import { placeOf, planOfTab } from '../convene/planned';
import { OwnActions } from './Actions';
import { Likeness } from './Likeness';
import './personas.css';

/** One character: who it is, its ideas and words, and the notes it speaks from. */
export default function Character() {
  const { id = '' } = useParams();
  const found = useQuery(character(id));
  useTitle(found.data?.name);
  if (found.isError) return <Trouble problem={found.error} retry={found.refetch} />;
  return (
    <section className="page">
      <p>
        <Link to="/personas">{en.personas.all}</Link>
      </p>
      {found.data ? <Details one={found.data} /> : <Lines count={6} />}
    </section>
  );
}

function Details({ one }: { one: PersonaDetail }) {
  const t = en.personas;
  const invitation = placeOf('/', seated(planOfTab(), one.id, true));
  const facts = [
    [t.facts.dates, dashed(one.dates)],
    [t.facts.cast, en.casts[one.cast] ?? one.cast],
    [t.facts.colour, one.color],
    [t.facts.id, one.id],
    [t.facts.origin, one.builtin ? t.builtin : t.own],
  ];
  return (
    <>
      <header className={`persona-head ${colourClass(one.color)}`}>
        <div className="likeness-column">
          <Portrait id={one.id} name={one.name} size="huge" />
          {!one.builtin && <Likeness one={one} />}
        </div>
        <div>
          <Heading>{one.name}</Heading>
          <p className="lead">{one.tagline}</p>
          <dl className="facts">
            {facts.map(([label, value]) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        </div>
        <div className="persona-actions">
          <Link className="button primary" to={invitation.to} state={invitation.state}>
            {t.invite(one.name)}
          </Link>
          <OwnActions one={one} />
        </div>
      </header>
      <Tabs className="tabs">
        <TabList aria-label={t.sections} className="tab-list">
          <Tab id="ideas">{t.ideas}</Tab>
          <Tab id="words">{t.words}</Tab>
          <Tab id="yaml">{t.yaml}</Tab>
        </TabList>
        <TabPanel id="ideas">
          <ul className="ideas">
            {one.ideas.map((idea) => (
              <li key={idea.title}>
                {idea.title}
                {idea.work && (
                  <span className="hint">
                    <cite>{idea.work}</cite>
                    {idea.year ? `, ${idea.year}` : ''}
                  </span>
                )}
              </li>
            ))}
          </ul>
        </TabPanel>
        <TabPanel id="words">
          <ul className="vocabulary">
            {one.vocabulary.map((word) => (
              <li key={word}>{word}</li>
            ))}
          </ul>
        </TabPanel>
        <TabPanel id="yaml">
          <Yaml id={one.id} />
        </TabPanel>
      </Tabs>
    </>
  );
}

function Yaml({ id }: { id: string }) {
  const yaml = useQuery(notes(id));
  if (yaml.isError) return <p className="field-error">{told(yaml.error).title}</p>;
  if (!yaml.data) return <Lines count={8} />;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled by keyboard
    <pre className="yaml" tabIndex={0} role="region" aria-label={en.personas.yaml}>
      <code>{yaml.data}</code>
    </pre>
  );
}
