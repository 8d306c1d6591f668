import { useLocation, useNavigate } from 'react-router';
import { en } from '../../text/en';

/** The way back to the citation that led to this turn. */
export function Back({ n }: { n: number }) {
  const { hash, state } = useLocation();
  const go = useNavigate();
  if (hash !== `#t${n}` || !state?.from) return null;
  return (
    <button type="button" className="back chip" onClick={() => go(-1)}>
      {en.turn.back}
    </button>
  );
}
