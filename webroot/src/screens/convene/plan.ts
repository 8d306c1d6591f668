/** What is being convened: pure, and told as the query of an address, so that it can be reloaded and shared. */
import type { Length, NewDiscussion, Persona, Policy } from '../../api/types';
import { en } from '../../text/en';
import { holds } from '../../text/words';

export const MOST_SEATS = 6;
/** Longer addresses are cut by mail programs and refused by servers. */
const LONGEST_QUERY = 1_500;
export const POLICIES = Object.keys(en.policies) as Policy[];
export const LENGTHS = Object.keys(en.lengths) as Length[];

export interface Plan {
  topic: string;
  /** Ids, in the order of the seats. */
  seats: string[];
  policy: Policy;
  length: Length;
  /** Empty: the server's own choice. */
  voice: string;
}

export const BLANK: Plan = { topic: '', seats: [], policy: 'natural', length: 'normal', voice: '' };

/** Why a plan cannot be launched yet; empty when it can. */
export function obstacle(plan: Plan): string {
  const noTopic = plan.topic.trim() === '';
  if (noTopic && plan.seats.length === 0) return en.convene.noTopicNorSeats;
  if (noTopic) return en.convene.noTopic;
  return plan.seats.length === 0 ? en.convene.noSeats : '';
}

export function seated(plan: Plan, id: string, on: boolean): Plan {
  const others = plan.seats.filter((seat) => seat !== id);
  if (on && others.length >= MOST_SEATS) return plan;
  return { ...plan, seats: on ? [...others, id] : others };
}

/** Moves a seat to another place; the others close up. */
export function moved(plan: Plan, id: string, place: number): Plan {
  const others = plan.seats.filter((seat) => seat !== id);
  if (others.length === plan.seats.length) return plan;
  const at = Math.max(0, Math.min(place, others.length));
  return { ...plan, seats: [...others.slice(0, at), id, ...others.slice(at)] };
}

export function asRequest(plan: Plan): NewDiscussion {
  const { policy, length } = plan;
  return { topic: plan.topic.trim(), personas: plan.seats, policy, length, ...(plan.voice && { voice: plan.voice }) };
}

export function asQuery(plan: Plan): string {
  const query = new URLSearchParams();
  if (plan.topic.trim()) query.set('topic', plan.topic.trim());
  for (const seat of plan.seats) query.append('seat', seat);
  for (const name of ['policy', 'length', 'voice'] as const) {
    if (plan[name] !== BLANK[name]) query.set(name, plan[name]);
  }
  return query.size ? `?${query}` : '';
}

/** The query if it is short enough for an address; otherwise none. */
export function shareable(query: string): string {
  return query.length > LONGEST_QUERY ? '' : query;
}

export function fromQuery(query: URLSearchParams): Plan {
  const policy = query.get('policy') as Policy;
  const length = query.get('length') as Length;
  return {
    topic: query.get('topic') ?? '',
    seats: [...new Set(query.getAll('seat'))].slice(0, MOST_SEATS),
    policy: POLICIES.includes(policy) ? policy : BLANK.policy,
    length: LENGTHS.includes(length) ? length : BLANK.length,
    voice: query.get('voice') ?? '',
  };
}

/** Those of a cast (empty: all) whose name, line or terms hold every word that is looked for. */
export function matching(people: readonly Persona[], cast: string, words: string): Persona[] {
  return people.filter(
    (one) => (cast === '' || one.cast === cast) && holds([one.name, one.tagline, ...one.terms].join(' '), words),
  );
}
