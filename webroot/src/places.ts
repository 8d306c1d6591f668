import { en } from './text/en';

/** Where the page's own ways lead, in order. */
export const PLACES: [path: string, label: string][] = [
  ['/', en.app.places.convene],
  ['/history', en.app.places.history],
  ['/personas', en.app.places.personas],
  ['/settings', en.app.places.settings],
];
