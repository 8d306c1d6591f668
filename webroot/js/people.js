/** The theorists as pictures and colours: colour, hatch and name always go together. */
import * as api from './api.js';
import { h } from './dom.js';
import { initials } from './text.js';

const COLOURS = new Set(['brick', 'amber', 'olive', 'fern', 'teal', 'azure', 'violet', 'berry']);
const pictures = new Map();
let known = new Map();

/** Reads the theorists; the last list stays at hand for `person`. */
export async function everybody() {
  const all = await api.personas();
  known = new Map(all.map((item) => [item.id, item]));
  return all;
}

/** Makes sure that the theorists were read once; a discussion can be shown without them. */
export async function acquainted() {
  if (known.size === 0) await everybody().catch(() => {});
}

export function person(id) {
  return known.get(id) ?? null;
}

export function colourClass(id) {
  const colour = person(id)?.color;
  return COLOURS.has(colour) ? `c-${colour}` : 'c-ink';
}

/** A portrait, or initials on a hatched ground until and unless there is one. Decorative: the name stands beside it. */
export function portrait(id, name, size = '') {
  const frame = h('span', { class: `portrait ${size} ${colourClass(id)}`, 'aria-hidden': 'true' }, h('span', {}, initials(name)));
  const url = person(id)?.portraitUrl;
  if (url) {
    picture(url).then((src) => {
      const image = h('img', { src, alt: '' });
      image.addEventListener('load', () => {
        frame.classList.add('drawn');
        frame.replaceChildren(image);
      });
    }, () => {});
  }
  return frame;
}

function picture(url) {
  if (!pictures.has(url)) {
    const coming = api.picture(url);
    coming.catch(() => pictures.delete(url));
    pictures.set(url, coming);
  }
  return pictures.get(url);
}
