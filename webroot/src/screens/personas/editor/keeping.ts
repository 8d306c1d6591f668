import { key } from '../../../api/http';
import { Drafts } from './drafts';

/** Storage that lasts as long as the page, where the browser allows no other. */
function passing(): Storage {
  const held = new Map<string, string>();
  return {
    get length() {
      return held.size;
    },
    key: (at) => [...held.keys()][at] ?? null,
    getItem: (name) => held.get(name) ?? null,
    setItem: (name, value) => void held.set(name, value),
    removeItem: (name) => void held.delete(name),
    clear: () => held.clear(),
  };
}

function allowed(which: 'localStorage' | 'sessionStorage'): Storage {
  try {
    return window[which];
  } catch {
    return passing();
  }
}

/** This window's drafts, and those that other windows left. */
export const kept = new Drafts(allowed('localStorage'), allowed('sessionStorage'), key);
window.addEventListener('pagehide', () => kept.leave());
window.addEventListener('pageshow', () => kept.stay());
