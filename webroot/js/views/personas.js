/** Who can be invited, and the notes each of them speaks from, as YAML. */
import * as api from '../api.js';
import { h } from '../dom.js';
import { colourClass, everybody, person, portrait } from '../people.js';
import { dashed } from '../text.js';

export async function personas(id) {
  const all = await everybody();
  return id ? details(id) : list(all);
}

function list(all) {
  return {
    title: 'Personas',
    element: h('section', { class: 'page' },
      h('h1', { tabindex: '-1' }, 'Personas'),
      h('p', { class: 'lead' }, 'Each is a file of notes about published works: ideas, positions, disputes, questions and turns of phrase.'),
      h('ul', { class: 'cards plain' }, all.map((one) => h('li', {},
        h('a', { class: `card ${colourClass(one.id)}`, href: `#/personas/${encodeURIComponent(one.id)}` },
          portrait(one.id, one.name, 'large'),
          h('span', { class: 'card-text' }, h('span', { class: 'card-name' }, one.name), h('span', { class: 'card-dates' }, dashed(one.dates)), h('span', { class: 'card-tagline' }, one.tagline))))))),
  };
}

async function details(id) {
  const [one, yaml] = await Promise.all([person(id) ?? api.persona(id), api.personaYaml(id)]);
  const facts = [['Dates', dashed(one.dates)], ['Cast', one.cast], ['Colour', one.color], ['Id', one.id], ['Origin', one.builtin ? 'ships with ChatLab' : 'your own']];
  return {
    title: one.name,
    element: h('section', { class: 'page' },
      h('p', {}, h('a', { href: '#/personas' }, '← All personas')),
      h('header', { class: `persona-head ${colourClass(one.id)}` }, portrait(one.id, one.name, 'huge'),
        h('div', {}, h('h1', { tabindex: '-1' }, one.name), h('p', { class: 'lead' }, one.tagline),
          h('dl', { class: 'facts' }, facts.filter(([, value]) => value).map(([label, value]) => h('div', {}, h('dt', {}, label), h('dd', {}, value)))))),
      h('h2', { id: 'yaml-title', class: 'label' }, 'The notes, as YAML'),
      h('pre', { class: 'yaml', tabindex: '0', role: 'region', 'aria-labelledby': 'yaml-title' }, h('code', {}, yaml))),
  };
}
