/** A value that outlives a reload of this tab, or at least does no harm where storage is refused. */
export function kept(name, otherwise) {
  const full = `chatlab.${name}`;
  return {
    get() {
      try {
        return JSON.parse(sessionStorage.getItem(full)) ?? otherwise;
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
