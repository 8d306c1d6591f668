import type { Summary } from '../../api/types';

/** What every tab of a review shows itself from. */
export interface PanelProps {
  id: string;
  summary: Summary;
}
