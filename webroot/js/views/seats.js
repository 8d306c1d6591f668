/** The cards from which seats are chosen, and the filter by cast. */
import { h } from '../dom.js';
import { colourClass, portrait } from '../people.js';
import { dashed } from '../text.js';

const CASTS = { theorists: 'Theorists', philosophers: 'Philosophers', lenses: 'Lenses', own: 'My own' };

/** A card whose checkbox is named after the theorist. `seat(number, full)` shows its place at the table. */
export function seatCard(one, onchange) {
  const id = `seat-${one.id}`;
  const box = h('input', { type: 'checkbox', id, 'aria-labelledby': `${id}-name`, 'aria-describedby': `${id}-about`, onchange: () => onchange(box.checked) });
  const number = h('span', { class: 'seat-number', 'aria-hidden': 'true' });
  const element = h('label', { class: `card ${colourClass(one.id)}`, for: id },
    box, portrait(one.id, one.name, 'large'),
    h('span', { class: 'card-text' },
      h('span', { class: 'card-name', id: `${id}-name` }, one.name),
      h('span', { id: `${id}-about` }, h('span', { class: 'card-dates' }, dashed(one.dates)), h('span', { class: 'card-tagline' }, one.tagline))),
    number);
  return {
    element,
    seat(place, full) {
      box.checked = place > 0;
      box.disabled = full && place === 0;
      element.classList.toggle('full', box.disabled);
      number.textContent = place || '';
    },
    uncheck() {
      box.focus();
      onchange(false);
    },
  };
}

/** Buttons for the casts that are there; nothing when there is one only. */
export function castFilter(people, onpick) {
  const casts = [...new Set(people.map((one) => one.cast))];
  if (casts.length < 2) return null;
  const all = ['', ...casts].map((cast) => h('button', { type: 'button', class: 'chip', 'aria-pressed': String(cast === ''), onclick: pick }, cast === '' ? 'Everyone' : CASTS[cast] ?? cast));
  return h('div', { class: 'row chips', role: 'group', 'aria-label': 'Show' }, all);

  function pick(event) {
    const at = all.indexOf(event.currentTarget);
    all.forEach((one, i) => one.setAttribute('aria-pressed', String(i === at)));
    onpick(['', ...casts][at]);
  }
}
