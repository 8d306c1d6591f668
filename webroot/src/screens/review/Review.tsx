import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { Link, useParams, useSearchParams } from 'react-router';
import * as api from '../../api/client';
import { discussion, summary } from '../../api/queries';
import type { Discussion, Summary } from '../../api/types';
import { Button } from '../../design/Button';
import { Clamped } from '../../design/Clamped';
import { Heading, useTitle } from '../../design/Screen';
import { Lines } from '../../design/Skeleton';
import { Trouble } from '../../design/Trouble';
import { announce, sentences, told } from '../../design/toasts';
import { en } from '../../text/en';
import { ExportDialog } from './ExportDialog';
import { TABS } from './tabs';
import './review.css';

const SCRIPTED = 'scripted';

/** What came of a discussion: a summary that leads back to the turns, the balance of words, and the way to take it home. */
export default function Review() {
  const { id = '' } = useParams();
  const found = useQuery(discussion(id));
  const kept = useQuery(summary(id));
  useTitle(found.data && en.review.titled(found.data.title));
  const problem = found.error ?? kept.error;
  const again = () => {
    for (const one of [found, kept]) if (one.isError) one.refetch();
  };
  if (problem) return <Trouble problem={problem} retry={again} />;
  if (!found.data || kept.data === undefined)
    return (
      <div className="page narrow">
        <Lines count={8} />
      </div>
    );
  return <Shown d={found.data} found={kept.data} />;
}

function Shown({ d, found }: { d: Discussion; found: Summary | null }) {
  const [exporting, setExporting] = useState(false);
  const client = useQueryClient();
  const make = useMutation({
    mutationFn: () => api.summarise(d.id),
    onSuccess: (made) => {
      client.setQueryData(summary(d.id).queryKey, made);
      announce(en.review.made);
    },
  });
  return (
    <article className="page narrow review">
      <header>
        <p className="row review-ways">
          <Link to={`/discussions/${d.id}`}>{en.review.back}</Link>
          <Button size="small" onPress={() => setExporting(true)}>
            {en.exports.open}
          </Button>
        </p>
        <Heading>{en.review.titled(d.title)}</Heading>
        {d.topic !== d.title && <Clamped text={d.topic} />}
        <p className="hint">
          {[d.seats.map((seat) => seat.name).join(', '), day(d.createdAt), en.common.turns(d.turnCount)].join(' · ')}
        </p>
      </header>
      <Making d={d} found={found} busy={make.isPending} problem={make.error} make={make.mutate} />
      {found && <Panels id={d.id} found={found} />}
      <ExportDialog id={d.id} isOpen={exporting} close={() => setExporting(false)} />
    </article>
  );
}

interface MakingProps {
  d: Discussion;
  found: Summary | null;
  busy: boolean;
  problem: unknown;
  make: () => void;
}

/** What is to be said about the summary itself: none yet, turns came after, being made, or it went wrong. */
function Making({ d, found, busy, problem, make }: MakingProps) {
  const byModel = d.voice !== SCRIPTED;
  const words = standing(found, byModel);
  const trouble = problem ? told(problem) : null;
  if (!words && !trouble) return null;
  return (
    <div className={found ? 'stale' : 'empty'} role={trouble ? 'alert' : undefined}>
      <p>{trouble ? sentences(trouble.title, trouble.detail) : words}</p>
      {!found && !trouble && !busy && <p className="hint">{d.turnCount ? how(byModel) : en.review.early}</p>}
      <p className="hint" role="status">
        {busy && byModel && d.turnCount > 0 ? en.review.reading : ''}
      </p>
      <Button look={found ? 'plain' : 'primary'} size={found ? 'small' : undefined} isPending={busy} onPress={make}>
        {busy ? en.review.making : found ? en.review.anew : en.review.make}
      </Button>
    </div>
  );
}

/** The open tab stands in the address. */
function Panels({ id, found }: { id: string; found: Summary }) {
  const [query, setQuery] = useSearchParams();
  const open = TABS.find((tab) => tab.id === query.get('tab')) ?? TABS[0];
  return (
    <Tabs className="tabs" selectedKey={open?.id} onSelectionChange={(tab) => setQuery({ tab: String(tab) })}>
      <TabList className="tab-list" aria-label={en.review.label}>
        {TABS.map((tab) => (
          <Tab key={tab.id} id={tab.id}>
            {tab.label}
          </Tab>
        ))}
      </TabList>
      {TABS.map(({ id: tab, Panel }) => (
        <TabPanel key={tab} id={tab}>
          <Panel id={id} summary={found} />
        </TabPanel>
      ))}
      <p className="hint">
        {found.madeBy === SCRIPTED
          ? en.review.scripted(day(found.madeAt))
          : en.review.byModel(day(found.madeAt), found.madeBy)}
      </p>
    </Tabs>
  );
}

function standing(found: Summary | null, byModel: boolean): string {
  if (!found) return en.review.none;
  if (found.stale) return en.review.stale(found.newTurns);
  return byModel && found.madeBy === SCRIPTED ? en.review.without : '';
}

function how(byModel: boolean): string {
  return byModel ? en.review.howByModel : en.review.how;
}

function day(iso: string): string {
  return new Intl.DateTimeFormat(en.language, { dateStyle: 'long' }).format(new Date(iso));
}
