import { Heading, useTitle } from '../../design/Screen';
import { en } from '../../text/en';
import { Group } from './Group';
import { KeysChoice } from './KeysChoice';
import { MyData } from './MyData';
import './settings.css';
import { ThemeChoice } from './ThemeChoice';
import { Voices } from './Voices';

/** How this device shows the page, who speaks, what is one's own, and the way to the documentation. */
export default function Settings() {
  const t = en.settings;
  useTitle(t.title);
  return (
    <section className="page settings">
      <Heading>{t.title}</Heading>
      <p className="lead">{t.lead}</p>
      <Group id="settings-theme" title={t.theme} about={t.themeDetail}>
        <ThemeChoice labelledBy="settings-theme" />
      </Group>
      <Group id="settings-keys" title={t.keyboard} about={t.keyboardAbout}>
        <KeysChoice id="single-keys" />
        <p className="hint">{t.keyboardDetail}</p>
      </Group>
      <Group id="settings-voices" title={t.voices.title} about={t.voices.about}>
        <Voices />
      </Group>
      <Group id="settings-data" title={t.data.title} about={t.data.about}>
        <MyData />
      </Group>
      <Group id="settings-programs" title={t.programs} about={t.programsAbout}>
        <p>
          {t.programsDetail} <a href="docs">{t.docs}</a>.
        </p>
      </Group>
    </section>
  );
}
