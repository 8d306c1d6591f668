import type { ReactNode } from 'react';
import { en } from '../../text/en';
import { Balance } from './Balance';
import { Ideas } from './Ideas';
import { Insights } from './Insights';
import type { PanelProps } from './panel';
import { ScoreTab } from './ScoreTab';

interface TabOf {
  id: string;
  label: string;
  Panel: (props: PanelProps) => ReactNode;
}

/** The tabs of a review, in order; another one is one more line. */
export const TABS: TabOf[] = [
  { id: 'summary', label: en.review.tabs.summary, Panel: Insights },
  { id: 'score', label: en.review.tabs.score, Panel: ScoreTab },
  { id: 'balance', label: en.review.tabs.balance, Panel: Balance },
  { id: 'ideas', label: en.review.tabs.ideas, Panel: Ideas },
];
