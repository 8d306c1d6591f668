import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { portrait } from '../api/queries';
import { initials } from '../text/words';
import { useFace, usePeople } from './people';

const COLOURS = new Set(['brick', 'amber', 'olive', 'fern', 'teal', 'azure', 'violet', 'berry']);

/** The class that gives an element a character's colour and hatch, which always go together. */
export function colourClass(colour: string | undefined): string {
  return colour && COLOURS.has(colour) ? `c-${colour}` : 'c-ink';
}

interface Props {
  id: string;
  name: string;
  size?: 'tiny' | 'small' | 'large' | 'huge';
}

/** A portrait, or initials on a hatched ground until and unless there is one. Decorative: the name stands beside it. */
export function Portrait({ id, name, size }: Props) {
  const person = usePeople()(id);
  const face = useFace(id);
  const frame = { name, className: `portrait ${size ?? ''} ${colourClass(person?.color)}` };
  return face && !face.open ? (
    <Own {...frame} path={face.path} />
  ) : (
    <Drawn {...frame} src={face && `api/v1/${face.path}`} />
  );
}

interface DrawnProps {
  name: string;
  className: string;
  src: string | undefined;
}

function Drawn({ name, className, src }: DrawnProps) {
  const [broken, setBroken] = useState('');
  const shown = src && src !== broken;
  return (
    <span className={`${className} ${shown ? 'drawn' : ''}`} aria-hidden="true">
      {shown ? (
        <img src={src} alt="" loading="lazy" decoding="async" onError={() => setBroken(src)} />
      ) : (
        <span>{initials(name)}</span>
      )}
    </span>
  );
}

/** Stock portraits have an address; one's own need the token, and so travel as data. */
function Own({ path, ...frame }: Omit<DrawnProps, 'src'> & { path: string }) {
  return <Drawn {...frame} src={useQuery(portrait(path)).data} />;
}
