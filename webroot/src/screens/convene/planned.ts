import { useCallback, useEffect, useRef, useState } from 'react';
import { type Location, useLocation, useNavigate } from 'react-router';
import { kept } from '../../live/kept';
import { asQuery, fromQuery, type Plan, shareable } from './plan';

const TYPING_MS = 300;
const ofThisTab = kept<string>('plan', '');

/** Where a plan is shown: the plan goes into the address if that stays short, and in any case with the entry of the history. */
export function placeOf(pathname: string, plan: Plan) {
  const query = asQuery(plan);
  return { to: { pathname, search: shareable(query) }, state: { plan: query } };
}

/** The plan of this tab, before it is launched. */
export function planOfTab(): Plan {
  return fromQuery(new URLSearchParams(ofThisTab.get()));
}

/** A plan that was launched is not offered again. */
export function forgetPlan(): void {
  ofThisTab.set('');
}

interface Planned {
  plan: Plan;
  change: (next: Plan) => void;
  /** Writes at once what would be written soon. */
  settle: () => void;
}

/** The plan on this sheet: it outlives a reload, a visit elsewhere and the way back. */
export function usePlan(): Planned {
  const where = useLocation();
  const go = useNavigate();
  const [plan, setPlan] = useState(() => fromQuery(new URLSearchParams(told(where) || ofThisTab.get())));
  const late = useRef<{ plan: Plan; timer: ReturnType<typeof setTimeout> } | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what it began with; after that every change is kept
  useEffect(() => {
    keep(plan);
    return () => clearTimeout(late.current?.timer);
  }, []);
  const { pathname } = where;
  const settle = useCallback(() => {
    if (!late.current) return;
    clearTimeout(late.current.timer);
    const { to, state } = placeOf(pathname, late.current.plan);
    late.current = null;
    go(to, { state, replace: true });
  }, [go, pathname]);
  const change = (next: Plan) => {
    setPlan(next);
    keep(next);
    clearTimeout(late.current?.timer);
    late.current = { plan: next, timer: setTimeout(settle, TYPING_MS) };
  };
  return { plan, change, settle };
}

function told({ state, search }: Location): string {
  return (state as { plan?: string } | null)?.plan ?? search;
}

function keep(plan: Plan): void {
  ofThisTab.set(asQuery(plan));
}
