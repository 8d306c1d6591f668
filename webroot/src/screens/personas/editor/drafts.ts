/**
 * What is written and not saved yet, kept in the browser: one draft per character and window, so that two windows never write over
 * each other. A window finds its own again after a reload; those of windows that are gone are offered.
 */

export interface Draft {
  yaml: string;
  /** The version that was changed, and its text; null for a new character. */
  base: { yaml: string; version: string } | null;
  /** When it was last written, in milliseconds. */
  at: number;
}

export interface Found extends Draft {
  key: string;
}

const PREFIX = 'chatlab.draft/';
const WINDOW = 'chatlab.window';
const MOST = 20;

export class Drafts {
  private readonly store: Storage;
  private readonly session: Storage;
  private readonly window: string;

  constructor(store: Storage, session: Storage, fresh: () => string) {
    this.store = store;
    this.session = session;
    this.window = session.getItem(WINDOW) ?? fresh();
    this.stay();
  }

  /** While a window is open its name stands nowhere: a copy of the window would take it along. */
  stay(): void {
    this.session.removeItem(WINDOW);
  }

  /** The page goes, and may come back in this window. */
  leave(): void {
    this.session.setItem(WINDOW, this.window);
  }

  /** This window's draft of a character. */
  own(id: string): Found | null {
    return this.read(this.key(id));
  }

  /** Other drafts of a character, newest first. */
  others(id: string): Found[] {
    return this.keys(`${PREFIX}${id}/`)
      .filter((key) => key !== this.key(id))
      .flatMap((key) => this.read(key) ?? [])
      .sort((a, b) => b.at - a.at);
  }

  /** Keeps this window's draft; false if the browser refuses. The oldest of all drafts make room. */
  keep(id: string, draft: Draft): boolean {
    const old = this.keys(PREFIX)
      .flatMap((key) => this.read(key) ?? [])
      .sort((a, b) => a.at - b.at);
    for (let tries = 0; tries <= old.length; tries++) {
      try {
        this.store.setItem(this.key(id), JSON.stringify(draft));
        for (const one of old.slice(0, Math.max(0, old.length - MOST)))
          if (one.key !== this.key(id)) this.drop(one.key);
        return true;
      } catch {
        const oldest = old[tries];
        if (!oldest || oldest.key === this.key(id)) return false;
        this.drop(oldest.key);
      }
    }
    return false;
  }

  /** Puts this window's draft aside, so that another can take its place; it is then among the others. */
  setAside(id: string, fresh: string): void {
    const held = this.store.getItem(this.key(id));
    if (held === null) return;
    this.store.setItem(`${PREFIX}${id}/${fresh}`, held);
    this.forget(id);
  }

  forget(id: string): void {
    this.drop(this.key(id));
  }

  drop(key: string): void {
    this.store.removeItem(key);
  }

  private key(id: string): string {
    return `${PREFIX}${id}/${this.window}`;
  }

  private keys(prefix: string): string[] {
    return Array.from({ length: this.store.length }, (_, at) => this.store.key(at) ?? '').filter((key) =>
      key.startsWith(prefix),
    );
  }

  private read(key: string): Found | null {
    try {
      const draft = JSON.parse(this.store.getItem(key) ?? '') as Draft;
      return typeof draft.yaml === 'string' ? { ...draft, key } : null;
    } catch {
      return null;
    }
  }
}
