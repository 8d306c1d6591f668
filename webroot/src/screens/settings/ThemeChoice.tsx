import { useSyncExternalStore } from 'react';
import { en } from '../../text/en';
import { chooseTheme, chosenTheme, type Theme, watchTheme } from './theme';

const THEMES = Object.keys(en.settings.themes) as Theme[];

/** The themes, each with a sample of itself. */
export function ThemeChoice({ labelledBy }: { labelledBy: string }) {
  const theme = useSyncExternalStore(watchTheme, chosenTheme);
  return (
    <fieldset className="themes" aria-labelledby={labelledBy}>
      {THEMES.map((one) => (
        <label key={one} className="theme" htmlFor={`theme-${one}`}>
          <span className={`sample ${one}`} aria-hidden="true">
            {en.settings.sample}
          </span>
          <span className="check">
            <input
              type="radio"
              name="theme"
              id={`theme-${one}`}
              checked={one === theme}
              onChange={() => chooseTheme(one)}
            />
            {en.settings.themes[one]}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
