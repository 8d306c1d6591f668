import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { sketch } from '../../../api/manuscripts';
import { en } from '../../../text/en';
import { parts } from './file';

/** The portrait as the draft describes it, drawn anew when that part changes; what cannot be read leaves the last one. */
export function Face({ yaml, name }: { yaml: string; name: string }) {
  const described = parts(yaml, ['name', 'color', 'portrait']);
  const drawn = useQuery({
    queryKey: ['sketch', described],
    queryFn: ({ signal }) => sketch(described, signal),
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
    retry: false,
  });
  const last = useRef('');
  last.current = drawn.data ?? last.current;
  return (
    <figure className="draft-face">
      {last.current ? <img src={last.current} alt={en.editor.portrait(name)} /> : <span className="blank-face" />}
      <figcaption className="hint">{drawn.isError ? en.editor.faceTrouble : en.editor.face}</figcaption>
    </figure>
  );
}
