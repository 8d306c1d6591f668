import { useEffect, useRef, useState } from 'react';

const TYPING_MS = 250;

/** The words of a search field: in the field at once, in the address after a pause, and again as the address has them. */
export function useTyped(kept: string, keep: (words: string) => void): [string, (typed: string) => void] {
  const [typed, setTyped] = useState(kept);
  /** The words this field has put into the address itself. */
  const sent = useRef(kept);
  const latest = useRef(keep);
  useEffect(() => {
    latest.current = keep;
  });
  useEffect(() => {
    if (kept !== sent.current) setTyped(kept);
    sent.current = kept;
  }, [kept]);
  useEffect(() => {
    const words = typed.trim();
    if (words === kept) return;
    const timer = setTimeout(() => {
      sent.current = words;
      latest.current(words);
    }, TYPING_MS);
    return () => clearTimeout(timer);
  }, [typed, kept]);
  return [typed, setTyped];
}
