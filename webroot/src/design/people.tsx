import { useQuery } from '@tanstack/react-query';
import { createContext, type ReactNode, useCallback, useContext, useMemo } from 'react';
import { cast } from '../api/queries';
import type { Persona, Seat } from '../api/types';
import { calledNames, shortName } from '../text/words';

type Find = (id: string) => Persona | undefined;
type Face = { path: string; open: boolean } | undefined;

const Known = createContext<{ find: Find; complete: boolean }>({ find: () => undefined, complete: false });
const Seats = createContext<readonly Seat[]>([]);

/** Reads the cast once for everything below; a discussion can be shown before it is known, and without it. */
export function People({ children }: { children: ReactNode }) {
  const { data } = useQuery(cast);
  const known = useMemo(() => {
    const byId = new Map(data?.map((one) => [one.id, one]));
    return { find: (id: string) => byId.get(id), complete: data !== undefined };
  }, [data]);
  return <Known value={known}>{children}</Known>;
}

/** Whoever sits here is shown even when the character is gone: with the face of the version that sat down. */
export function Seated({ seats, children }: { seats: readonly Seat[]; children: ReactNode }) {
  return <Seats value={seats}>{children}</Seats>;
}

/** Finds characters by id. */
export function usePeople(): Find {
  return useContext(Known).find;
}

/** What somebody at this table is called in few words; nobody shares it with another. */
export function useCalled(): (one: { id: string; name: string }) => string {
  const find = usePeople();
  const seats = useContext(Seats);
  const names = useMemo(() => calledNames(seats, (id) => find(id)?.short), [seats, find]);
  return useCallback((one) => names.get(one.id) ?? find(one.id)?.short ?? shortName(one.name), [names, find]);
}

/** Where somebody's portrait is, below the API's address, and whether it is open to all; undefined while that is not known. */
export function useFace(id: string): Face {
  const { find, complete } = useContext(Known);
  const seats = useContext(Seats);
  const person = find(id);
  if (person) return { path: person.portraitUrl.replace(/^.*?api\/v1\//, ''), open: person.builtin };
  const version = complete && seats.find((seat) => seat.persona === id)?.version;
  return version ? { path: `personas/${encodeURIComponent(id)}/portrait?v=${version}`, open: false } : undefined;
}
