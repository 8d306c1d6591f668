/** Starts the page: identity, navigation by hash, and the frame around the views. */
import { onIdentity, token } from './auth.js';
import { h, button, notice } from './dom.js';
import { convene } from './views/convene.js';
import { discussion } from './views/discussion.js';
import { history as past } from './views/history.js';
import { personas } from './views/personas.js';
import { settings } from './views/settings.js';

const main = document.getElementById('main');
const ROUTES = [
  [/^#?\/?$/, convene, ''],
  [/^#\/d\/([^/]+)(?:\/t(\d+))?$/, discussion, null],
  [/^#\/history$/, past, 'history'],
  [/^#\/personas(?:\/([^/]+))?$/, personas, 'personas'],
  [/^#\/settings$/, settings, 'settings'],
];
let view = null;
let shown = null;
let first = true;
let visit = 0;

async function route() {
  const hash = location.hash;
  if (hash && !hash.startsWith('#/')) return;
  const [pattern, open, place] = ROUTES.find(([candidate]) => candidate.test(hash)) ?? [/^/, lost, null];
  const parameters = pattern.exec(hash).slice(1).map((part) => part && decodeURIComponent(part));
  if (view?.moved && shown === open && view.moved(...parameters)) return;
  const mine = ++visit;
  view?.leave?.();
  view = null;
  shown = open;
  mark(place);
  const next = await opened(open, parameters);
  if (mine !== visit) return next.leave?.();
  view = next;
  main.replaceChildren(next.element);
  document.title = next.title ? `${next.title} · ChatLab` : 'ChatLab';
  if (!first) {
    scrollTo(0, 0);
    main.querySelector('h1')?.focus({ preventScroll: true });
  }
  first = false;
  next.entered?.();
}

async function opened(open, parameters) {
  try {
    await token();
    return await open(...parameters);
  } catch (problem) {
    if (!problem.title) console.error(problem);
    return trouble(problem);
  }
}

function trouble(problem) {
  const title = problem.title ?? 'Something went wrong on this page';
  return {
    title,
    element: h('section', { class: 'page narrow' },
      h('h1', { tabindex: '-1' }, title),
      problem.detail ? h('p', { class: 'lead' }, problem.detail) : null,
      problem.requestId ? h('p', { class: 'hint' }, `Request ${problem.requestId}`) : null,
      h('p', { class: 'row' }, button('Try again', route, { class: 'button primary' }), h('a', { class: 'button', href: '#/' }, 'Back to the start'))),
  };
}

function lost() {
  throw { title: 'There is no such page', detail: 'The address may be mistyped.' };
}

function mark(place) {
  for (const link of document.querySelectorAll('.nav a')) {
    if (link.dataset.place === place) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
}

function connection() {
  document.getElementById('offline').hidden = navigator.onLine;
}

onIdentity((now, former) => {
  if (former) notice({ title: 'You are a new guest now', detail: 'The former guest session has ended on the server; its discussions stay with it.' });
});
document.querySelector('.skip').addEventListener('click', (event) => {
  event.preventDefault();
  main.focus();
});
window.addEventListener('hashchange', route);
window.addEventListener('online', connection);
window.addEventListener('offline', connection);
connection();
route();
