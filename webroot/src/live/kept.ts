/** A value that outlives a reload of this tab, or at least does no harm where storage is refused. */
export interface Kept<T> {
  get(): T;
  set(value: T): void;
}

export function kept<T extends { length: number }>(name: string, otherwise: T): Kept<T> {
  const full = `chatlab.${name}`;
  return {
    get() {
      try {
        return JSON.parse(sessionStorage.getItem(full) ?? 'null') ?? otherwise;
      } catch {
        return otherwise;
      }
    },
    set(value) {
      try {
        if (value.length === 0) sessionStorage.removeItem(full);
        else sessionStorage.setItem(full, JSON.stringify(value));
      } catch {
        return;
      }
    },
  };
}
