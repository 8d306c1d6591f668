import { useEffect, useRef } from 'react';
import { singleKeys } from '../settings/keys';

interface Shortcuts {
  stop: () => void;
  /** From 0. */
  seat: (place: number) => void;
  step: (by: number) => void;
  copy: () => void;
  help: () => void;
}

/** Single keys work where nothing is being typed and no dialog is open; Escape works in the box too. */
export function useShortcuts(shortcuts: Shortcuts): void {
  const latest = useRef(shortcuts);
  useEffect(() => {
    latest.current = shortcuts;
  });
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (document.querySelector('[role=dialog], [role=menu], [role=listbox]')) return;
      const act = meaning(event, latest.current);
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, []);
}

function meaning(event: KeyboardEvent, on: Shortcuts): (() => void) | null {
  if (event.key === 'Escape') return on.stop;
  if (!singleKeys()) return null;
  if (event.target instanceof Element && event.target.closest('input, textarea, select')) return null;
  if (/^[1-6]$/.test(event.key)) return () => on.seat(Number(event.key) - 1);
  switch (event.key.toLowerCase()) {
    case 'j':
      return () => on.step(1);
    case 'k':
      return () => on.step(-1);
    case 'c':
      return on.copy;
    case '?':
      return on.help;
    default:
      return null;
  }
}
