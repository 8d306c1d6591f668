/** The requests whose answers screens share, with their keys and how long an answer stays good. */
import { QueryClient, queryOptions } from '@tanstack/react-query';
import * as api from './client';
import { Problem } from './http';

const MINUTES = 60_000;

/** A refusal is final; only a server that is away or in trouble is asked again. */
export function makeClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: MINUTES,
        refetchOnWindowFocus: false,
        networkMode: 'always',
        retry: (failures, problem) => failures < 1 && problem instanceof Problem && problem.status >= 500,
      },
      mutations: { networkMode: 'always' },
    },
  });
}

export const cast = queryOptions({ queryKey: ['personas'], queryFn: api.personas });
export const voices = queryOptions({ queryKey: ['voices'], queryFn: api.voices });
export const character = (id: string) => queryOptions({ queryKey: ['persona', id], queryFn: () => api.persona(id) });
export const notes = (id: string) => queryOptions({ queryKey: ['yaml', id], queryFn: () => api.personaYaml(id) });
export const discussion = (id: string) =>
  queryOptions({ queryKey: ['discussion', id], queryFn: () => api.discussion(id), gcTime: 0, staleTime: 0 });
/** The discussions that hold these words, newest first; without words the latest. */
export const found = (q: string) =>
  queryOptions({ queryKey: ['found', q], queryFn: () => api.discussions({ q }), staleTime: 0, gcTime: MINUTES });
export const portrait = (path: string) =>
  queryOptions({ queryKey: ['portrait', path], queryFn: () => api.picture(path), staleTime: Number.POSITIVE_INFINITY });
export const turns = (id: string, seq: number) =>
  queryOptions({ queryKey: ['turns', id, seq], queryFn: () => api.turns(id), gcTime: MINUTES });
/** `at` changes whenever a turn has ended. */
export const score = (id: string, at: string, width: number, to: number) =>
  queryOptions({ queryKey: ['score', id, at, width, to], queryFn: () => api.score(id, width, to), gcTime: MINUTES });
export const scoreThumb = (id: string, at: string, theme: string) =>
  queryOptions({ queryKey: ['score-thumb', id, at, theme], queryFn: () => api.scoreThumb(id, theme) });
export const spending = (id: string, at: string) =>
  queryOptions({ queryKey: ['spending', id, at], queryFn: () => api.spending(id), gcTime: 0 });
export const summary = (id: string) =>
  queryOptions({ queryKey: ['summary', id], queryFn: () => api.summary(id), gcTime: 0, staleTime: 0 });
export const estimate = (id: string, turns: number, at: string) =>
  queryOptions({ queryKey: ['estimate', id, turns, at], queryFn: () => api.estimate(id, turns), gcTime: 0 });
/** One character's outlook among the others; each is its own request, so that each can be asked again. */
export const outlook = (topic: string, people: string[], id: string) =>
  queryOptions({
    queryKey: ['outlook', topic, people, id],
    queryFn: async () => {
      const whole = await api.preview(topic, people);
      const item = whole.items.find((found) => found.persona === id);
      if (!item || item.error) throw new Problem(item?.error ?? {});
      return { ...item, notice: whole.notice };
    },
  });
