/** What stands around a transcript: title and tools, the table with its shares, the banner, the honest sentence. */
import { h } from '../dom.js';
import { speakingTurn } from '../fold.js';
import { colourClass, portrait } from '../people.js';
import { shares, shortName, turnsOf } from '../text.js';
import { honesty } from './honest.js';
import { tools } from './tools.js';

const BANNERS = { reconnecting: 'Reconnecting… nothing is lost', gone: 'This discussion is no longer there. It may have been deleted in another window.' };
const POLICIES = { natural: 'natural order', round: 'round order', once: 'everyone once', manual: 'manual order' };

/**
 * @param on `{changed(discussion), turns()}`
 * @param spent an element that tells what models took here
 */
export function frameOf(id, on, spent) {
  const title = h('h1', { tabindex: '-1' });
  const topic = h('p', { class: 'lead' });
  const meta = h('p', { class: 'hint' });
  const bar = tools(id, on);
  const table = h('ul', { class: 'table-seats' });
  const honest = honesty();
  const empty = h('p', { class: 'empty', hidden: true }, 'Nobody has spoken yet. Press Enter, or begin with a word of your own.');
  const banner = h('p', { class: 'banner', role: 'status', hidden: true });
  let drawn = '';

  return {
    header: h('header', { class: 'discussion-head' }, h('div', {}, title, topic, meta, spent), bar.element),
    aside: h('aside', { class: 'table', 'aria-label': 'At the table' }, h('h2', { class: 'label' }, 'At the table'), table),
    honest: honest.element, explain: honest.explain, empty, banner, show,
  };

  function show(state, connection) {
    const d = state.discussion;
    title.textContent = d.title;
    topic.textContent = d.topic;
    topic.hidden = d.topic === d.title;
    meta.textContent = [turnsOf(d.turnCount ?? state.turns.size), POLICIES[d.policy], d.state === 'closed' ? 'closed' : '', d.archived ? 'archived' : ''].filter(Boolean).join(' · ');
    honest.show(d.notice ?? '');
    empty.hidden = state.turns.size > 0 || state.seq < d.seq;
    banner.hidden = !(connection in BANNERS);
    banner.textContent = BANNERS[connection] ?? '';
    bar.show(d);
    seats(state);
  }

  function seats(state) {
    const share = shares(on.turns());
    const now = speakingTurn(state)?.speaker.id;
    const next = state.discussion.upNext?.id;
    const key = JSON.stringify([[...share], now, next, state.discussion.seats.length]);
    if (key === drawn) return;
    drawn = key;
    table.replaceChildren(...state.discussion.seats.map((seat) => {
      const part = share.get(seat.persona) ?? 0;
      const doing = seat.persona === now ? 'speaking' : seat.persona === next ? 'next' : '';
      return h('li', { class: `${colourClass(seat.persona)} ${doing ? `is-${doing}` : ''}` }, portrait(seat.persona, seat.name, 'small'),
        h('div', {}, h('span', { class: 'seat-name' }, h('span', { class: 'whole' }, seat.name), h('span', { class: 'brief', 'aria-hidden': 'true' }, shortName(seat.name))),
          h('span', { class: 'seat-doing' }, doing),
          h('meter', { min: 0, max: 100, value: String(part), 'aria-label': `Share of words, ${seat.name}` }),
          h('span', { class: 'seat-share' }, `${part} %`)));
    }));
  }
}
