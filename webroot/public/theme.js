/* Runs before the first paint, so that a chosen theme never flashes. */
(() => {
  let chosen = null;
  try {
    chosen = localStorage.getItem('chatlab.theme');
  } catch {
    chosen = null;
  }
  if (chosen === 'light' || chosen === 'dark') document.documentElement.dataset.theme = chosen;
})();
