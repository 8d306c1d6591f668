/** Past discussions: search, open, pin, rename, archive, delete. */
import * as api from '../api.js';
import { ask, button, h, tried } from '../dom.js';
import { acquainted, portrait } from '../people.js';
import { ago, turnsOf } from '../text.js';

export async function history() {
  await acquainted();
  let items = [];
  let cursor = '';
  let wanted = 0;
  let timer = 0;
  const search = h('input', { type: 'search', id: 'search', placeholder: 'Words from a topic or a turn', oninput: () => later() });
  const archived = h('input', { type: 'checkbox', id: 'archived', onchange: draw });
  const list = h('ul', { class: 'past' });
  const status = h('p', { class: 'hint', role: 'status' });
  const more = button('Load more', () => load(true), { hidden: true });
  await load(false);
  return {
    title: 'History',
    element: h('section', { class: 'page' },
      h('h1', { tabindex: '-1' }, 'History'),
      h('form', { class: 'filters', role: 'search', onsubmit: (event) => (event.preventDefault(), load(false)) },
        h('div', { class: 'grow' }, h('label', { for: 'search', class: 'label' }, 'Search'), search),
        h('label', { class: 'check', for: 'archived' }, archived, 'Show archived')),
      status, list, h('p', {}, more)),
    leave: () => clearTimeout(timer),
  };

  function later() {
    clearTimeout(timer);
    timer = setTimeout(() => load(false), 250);
  }

  async function load(further) {
    const mine = ++wanted;
    const page = await tried(() => api.discussions({ q: search.value.trim(), cursor: further ? cursor : '' }));
    if (!page || mine !== wanted) return;
    items = further ? [...items, ...page.items] : page.items;
    cursor = page.nextCursor ?? '';
    draw();
  }

  function draw() {
    const shown = items.filter((item) => archived.checked || !item.archived);
    list.replaceChildren(...shown.map(row));
    more.hidden = !cursor;
    status.textContent = shown.length ? '' : search.value ? 'Nothing matches these words.' : 'No discussions yet. The first one begins on the page New discussion.';
  }

  function row(item) {
    const note = [turnsOf(item.turnCount), ago(item.updatedAt), item.pinned && 'pinned', item.archived && 'archived', item.state === 'closed' && 'closed', item.state === 'speaking' && 'speaking now'].filter(Boolean);
    const act = (label, run, danger) => button(label, run, { class: `quiet${danger ? ' bad' : ''}`, 'aria-label': `${label}: ${item.title}` });
    return h('li', { class: item.pinned ? 'pinned' : null },
      h('div', { class: 'strip' }, item.seats.map((seat) => portrait(seat.persona, seat.name, 'small'))),
      h('div', { class: 'grow' },
        h('h2', {}, h('a', { href: `#/d/${encodeURIComponent(item.id)}` }, item.title)),
        h('p', { class: 'hint' }, [item.seats.map((seat) => seat.name).join(', '), ...note].join(' · '))),
      h('div', { class: 'row-acts' },
        act(item.pinned ? 'Unpin' : 'Pin', () => alter(item, { pinned: !item.pinned })),
        act('Rename', () => rename(item)),
        act(item.archived ? 'Unarchive' : 'Archive', () => alter(item, { archived: !item.archived })),
        act('Delete', () => remove(item), true)));
  }

  async function alter(item, body) {
    if (await tried(() => api.change(item.id, body))) await load(false);
  }

  async function rename(item) {
    const title = await ask({ title: 'Rename this discussion', field: 'Title', value: item.title, yes: 'Rename' });
    if (title) await alter(item, { title });
  }

  async function remove(item) {
    const sure = await ask({ title: `Delete “${item.title}”?`, body: 'Its turns are removed for good.', yes: 'Delete', danger: true });
    if (sure && (await tried(async () => (await api.remove(item.id), true)))) await load(false);
  }
}
