const NAME = 'chatlab.keys';

/** Whether single letters and digits are shortcuts; who speaks to the device, or types by chance, may turn them off. */
export function singleKeys(): boolean {
  try {
    return localStorage.getItem(NAME) !== 'off';
  } catch {
    return true;
  }
}

export function chooseSingleKeys(on: boolean): void {
  try {
    if (on) localStorage.removeItem(NAME);
    else localStorage.setItem(NAME, 'off');
  } catch {
    return;
  }
}
