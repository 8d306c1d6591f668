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
  const late = useRef<Plan | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const { pathname } = where;
  const settle = useCallback(() => {
    clearTimeout(timer.current);
    if (!late.current) return;
    const { to, state } = placeOf(pathname, late.current);
    late.current = null;
    go(to, { state, replace: true });
  }, [go, pathname]);
  const change = (next: Plan) => {
    setPlan(next);
    keep(next);
    late.current = next;
    clearTimeout(timer.current);
    if (next.topic === plan.topic) settle();
    else timer.current = setTimeout(settle, TYPING_MS);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what it begins with; after that every change is written
  useEffect(() => {
    if (asQuery(plan) && !told(where)) late.current = plan;
    keep(plan);
    settle();
    return () => clearTimeout(timer.current);
  }, []);
  return { plan, change, settle };
}

function told({ state, search }: Location): string {
  return (state as { plan?: string } | null)?.plan ?? search;
}

function keep(plan: Plan): void {
  ofThisTab.set(asQuery(plan));
}
