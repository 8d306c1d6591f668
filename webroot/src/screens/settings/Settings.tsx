import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { token, user } from '../../api/auth';
import { Heading, useTitle } from '../../design/Screen';
import { en } from '../../text/en';
import { KeysChoice } from './KeysChoice';
import { chooseTheme, chosenTheme, type Theme } from './theme';

const THEMES = Object.keys(en.settings.themes) as Theme[];

/** Theme, account, and the way to the documentation. */
export default function Settings() {
  const [theme, setTheme] = useState(chosenTheme);
  const { data: who } = useQuery({
    queryKey: ['me'],
    queryFn: async () => {
      await token();
      return user();
    },
  });
  useTitle(en.settings.title);
  return (
    <section className="page narrow">
      <Heading>{en.settings.title}</Heading>
      <fieldset className="panel">
        <legend className="label">{en.settings.theme}</legend>
        {THEMES.map((one) => (
          <label key={one} className="check" htmlFor={`theme-${one}`}>
            <input
              type="radio"
              name="theme"
              id={`theme-${one}`}
              checked={one === theme}
              onChange={() => {
                chooseTheme(one);
                setTheme(one);
              }}
            />
            {en.settings.themes[one]}
          </label>
        ))}
      </fieldset>
      <div className="panel">
        <h2 className="label">{en.settings.keyboard}</h2>
        <KeysChoice id="single-keys" />
        <p className="hint">{en.settings.keyboardDetail}</p>
      </div>
      <div className="panel">
        <h2 className="label">{en.settings.account}</h2>
        <p>{who && !who.guest ? en.settings.signedIn(who.name) : en.settings.guest}</p>
        <p className="hint">
          {en.settings.id} <code>{who?.id ?? en.settings.unknown}</code>
        </p>
      </div>
      <div className="panel">
        <h2 className="label">{en.settings.programs}</h2>
        <p>
          {en.settings.programsDetail} <a href="docs">{en.settings.docs}</a>.
        </p>
      </div>
    </section>
  );
}
