import { useQuery } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { cast, found } from '../api/queries';
import { PLACES } from '../places';
import { useSettled } from '../screens/personas/editor/settled';
import { chooseTheme, type Theme } from '../screens/settings/theme';
import { en } from '../text/en';
import { characters, type Entry, type Section, sifted, talks } from './entries';
import { perform, readOffers, watchOffers } from './offers';

const TYPING_MS = 200;
const SHORTEST = 2;
const THEMES: Entry[] = Object.entries(en.palette.themes).map(([theme, label]) => ({
  id: `theme-${theme}`,
  label,
  run: () => chooseTheme(theme as Theme),
}));
const GO: Entry[] = PLACES.map(([to, label]) => ({ id: `place-${to}`, label, to }));

/** All that is to be listed for these words, and whether discussions are still being looked for. */
export function useSections(words: string): { sections: Section[]; looking: boolean } {
  const offers = useSyncExternalStore(watchOffers, readOffers);
  const people = useQuery(cast).data ?? [];
  const recent = useQuery(found('')).data?.items ?? [];
  const settled = useSettled(words, TYPING_MS);
  const enough = words.length >= SHORTEST;
  const search = useQuery({ ...found(settled), enabled: enough && settled === words });
  const answer = enough && settled === words ? search.data?.items : undefined;
  const here = offers.map((one) => ({ ...one, run: () => perform(one.id) }));
  const t = en.palette;
  const sections = [
    { title: t.here, entries: sifted(here, words) },
    { title: t.places, entries: sifted(GO, words) },
    { title: t.people, entries: words ? characters(people, words) : [] },
    { title: words ? t.talks : t.recent, entries: talks(recent, answer ?? [], words) },
    { title: t.theme, entries: sifted(THEMES, words) },
  ];
  return {
    sections: sections.filter(({ entries }) => entries.length > 0),
    looking: enough && !answer && !search.isError,
  };
}
