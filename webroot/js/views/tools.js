/** The tools of a discussion: copy, export, rename, close, delete. */
import * as api from '../api.js';
import { ask, button, h, menu, notice, tried } from '../dom.js';
import { transcriptText } from '../text.js';

const FORMATS = [['md', 'Markdown'], ['txt', 'Text'], ['json', 'JSON'], ['html', 'HTML']];

/** @param on `{changed(discussion), turns()}` */
export function tools(id, on) {
  let current = null;
  const close = { label: 'Close discussion', act: closeIt };
  const pin = { label: 'Pin', act: () => alter({ pinned: !current.pinned }) };
  const archive = { label: 'Archive', act: () => alter({ archived: !current.archived }) };
  const more = menu('More actions', [{ label: 'Rename', act: renameIt }, pin, archive, close, { label: 'Delete', act: deleteIt, danger: true }], { class: 'button small' });
  const element = h('div', { class: 'tools', role: 'group', 'aria-label': 'Tools' },
    button('Copy transcript', copy, { class: 'button small' }),
    menu('Export', FORMATS.map(([format, label]) => ({ label, act: () => save(format) })), { class: 'button small' }),
    more);
  return { element, show };

  function show(discussion) {
    current = discussion;
    const items = [...more.querySelectorAll('[role=menuitem]')];
    items[1].textContent = discussion.pinned ? 'Unpin' : 'Pin';
    items[2].textContent = discussion.archived ? 'Take out of the archive' : 'Archive';
    items[3].hidden = discussion.state === 'closed';
  }

  async function alter(body) {
    const fresh = await tried(() => api.change(id, body));
    if (fresh) on.changed(fresh);
  }

  async function renameIt() {
    const title = await ask({ title: 'Rename this discussion', field: 'Title', value: current.title, yes: 'Rename' });
    if (title) await alter({ title });
  }

  async function closeIt() {
    const sure = await ask({ title: 'Close this discussion?', body: 'Nobody can speak in it any more. It stays readable.', yes: 'Close it' });
    if (sure) await alter({ closed: true });
  }

  async function deleteIt() {
    const sure = await ask({ title: 'Delete this discussion?', body: 'Its turns are removed for good.', yes: 'Delete', danger: true });
    if (sure && (await tried(async () => (await api.remove(id), true)))) location.hash = '#/history';
  }

  async function save(format) {
    const file = await tried(() => api.exported(id, format));
    if (!file) return;
    const url = URL.createObjectURL(file.blob);
    const link = h('a', { href: url, download: file.name, hidden: true });
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(url), 60_000);
  }

  async function copy() {
    const text = transcriptText(current, on.turns());
    const done = await clipboard(text);
    notice(done ? { title: 'The transcript is copied' } : { title: 'The browser refused the clipboard', detail: 'Export it as text instead.' }, done ? 'good' : 'bad');
  }
}

/** The clipboard, also on plain http, where the newer interface is missing. */
async function clipboard(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const area = h('textarea', { class: 'sr-only', value: text });
    document.body.append(area);
    area.select();
    const done = document.execCommand('copy');
    area.remove();
    return done;
  }
}
