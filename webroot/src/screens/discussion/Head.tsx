import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import * as api from '../../api/client';
import { spending } from '../../api/queries';
import type { Discussion } from '../../api/types';
import { Ask, type Question } from '../../design/Ask';
import { Button } from '../../design/Button';
import { Clamped } from '../../design/Clamped';
import { type Action, Menu } from '../../design/Menu';
import { Heading } from '../../design/Screen';
import { toastProblem } from '../../design/toasts';
import { useOffers } from '../../palette/offers';
import { spendingText, usesModels } from '../../text/cost';
import { en } from '../../text/en';
import { useBin } from '../history/bin';
import { ExportDialog } from '../review/ExportDialog';

interface Props {
  id: string;
  discussion: Discussion;
  copy: () => void;
  changed: (fresh: Discussion) => void;
  /** Changes when a turn has begun or ended. */
  at: string;
}

/** The title of a discussion, what it took, and its tools. */
export function Head({ id, discussion: d, copy, changed, at }: Props) {
  const [question, setQuestion] = useState<Question | null>(null);
  const [exporting, setExporting] = useState(false);
  const go = useNavigate();
  const spent = useQuery({ ...spending(id, at), enabled: usesModels(d), placeholderData: (before) => before });
  const took = spent.data ? spendingText(spent.data) : '';
  const alter = (body: Parameters<typeof api.change>[1]) => api.change(id, body).then(changed, toastProblem);
  const bin = useBin();
  useOffers('head', [
    { id: 'review', label: en.tools.review, run: () => go(`/discussions/${id}/review`) },
    { id: 'export', label: en.tools.export, run: () => setExporting(true) },
  ]);
  const remove = async () => {
    if (await bin(d)) go('/history');
  };
  const facts = [
    en.common.turns(d.turnCount),
    en.policies[d.policy].order,
    d.state === 'closed' && en.discussion.closed,
    d.archived && en.discussion.archived,
  ];
  return (
    <header className="discussion-head">
      <div>
        <Heading>{d.title}</Heading>
        {d.topic !== d.title && <Clamped text={d.topic} />}
        <p className="hint">{facts.filter(Boolean).join(' · ')}</p>
        {took && <p className="hint spent">{took}</p>}
      </div>
      <div className="tools" role="group" aria-label={en.discussion.tools}>
        <Button size="small" onPress={copy}>
          {en.tools.copy}
        </Button>
        <Link className="button small" to={`/discussions/${id}/review`}>
          {en.tools.review}
        </Link>
        <Button size="small" onPress={() => setExporting(true)}>
          {en.tools.export}
        </Button>
        <Menu label={en.tools.more} actions={moreActions(d, alter, remove, setQuestion)} />
      </div>
      <ExportDialog id={id} isOpen={exporting} close={() => setExporting(false)} />
      <Ask question={question} close={() => setQuestion(null)} />
    </header>
  );
}

function moreActions(
  d: Discussion,
  alter: (body: Parameters<typeof api.change>[1]) => void,
  remove: () => void,
  ask: (question: Question) => void,
): Action[] {
  const t = en.tools;
  const rename = () =>
    ask({ title: t.renameTitle, field: t.field, value: d.title, yes: t.rename, answered: (title) => alter({ title }) });
  const close = () =>
    ask({ title: t.closeTitle, body: t.closeBody, yes: t.closeYes, answered: () => alter({ closed: true }) });
  return [
    { label: t.rename, act: rename },
    { label: d.pinned ? t.unpin : t.pin, act: () => alter({ pinned: !d.pinned }) },
    { label: d.archived ? t.unarchive : t.archive, act: () => alter({ archived: !d.archived }) },
    ...(d.state === 'closed' ? [] : [{ label: t.close, act: close }]),
    { label: t.delete, act: remove, danger: true },
  ];
}
