import { useQuery } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { cast } from '../api/queries';
import type { Persona } from '../api/types';

type Find = (id: string) => Persona | undefined;

const Known = createContext<Find>(() => undefined);

/** Reads the cast once for everything below; a discussion can be shown before it is known, and without it. */
export function People({ children }: { children: ReactNode }) {
  const { data } = useQuery(cast);
  const find = useMemo(() => {
    const known = new Map(data?.map((one) => [one.id, one]));
    return (id: string) => known.get(id);
  }, [data]);
  return <Known value={find}>{children}</Known>;
}

/** Finds characters by id. */
export function usePeople(): Find {
  return useContext(Known);
}
