import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import * as manuscripts from '../../../api/manuscripts';
import { told } from '../../../design/toasts';
import { calmed, type Finding } from './findings';
import { useSettled } from './settled';

const PAUSE_MS = 400;

/** What the server says about a text once nobody has typed for a moment; calmly while what is empty is no fault yet. */
export function useChecking(text: string, calm: boolean, taken: Finding | null) {
  const settled = useSettled(text, PAUSE_MS);
  const verdict = useQuery({
    queryKey: ['check', settled],
    queryFn: async ({ signal }) => ({ ...(await manuscripts.check(settled, signal)), of: settled }),
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
  const { data } = verdict;
  const findings = useMemo(() => {
    const problems = (data?.problems ?? []) as Finding[];
    return [...(taken ? [taken] : []), ...(calm ? calmed(problems, data?.of ?? '') : problems)];
  }, [data, calm, taken]);
  return {
    settled,
    findings,
    /** Whether the findings are about this very text. */
    checked: settled === text && !verdict.isPlaceholderData && !verdict.isPending,
    trouble: verdict.isError ? told(verdict.error).title : '',
    ready: data?.valid === true,
  };
}
