/** Light, dark, or what the system says. `public/theme.js` applies the choice before the first paint. */
export type Theme = 'system' | 'light' | 'dark';

export function chosenTheme(): Theme {
  return (document.documentElement.dataset.theme as Theme | undefined) ?? 'system';
}

/** Calls back whenever a theme is chosen, here or elsewhere on the page. */
export function watchTheme(changed: () => void): () => void {
  const chosen = new MutationObserver(changed);
  chosen.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  return () => chosen.disconnect();
}

export function chooseTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  try {
    localStorage.setItem('chatlab.theme', theme);
  } catch {
    return;
  }
}
