/** The start: a topic, one to six seats, and the launch. */
import * as api from '../api.js';
import { button, h, notice } from '../dom.js';
import { key } from '../http.js';
import { everybody, portrait } from '../people.js';
import { castFilter, seatCard } from './seats.js';

const MOST = 6;
const EXAMPLES = ['Should homework be graded?', 'What should a school do about telephones?', 'Can a good teacher be replaced?'];
const POLICIES = [
  ['natural', 'Natural: who has most to answer'],
  ['round', 'Round: seat after seat'],
  ['once', 'Once: everyone, then it is your turn'],
  ['manual', 'Manual: you name the speaker'],
];

export async function convene() {
  const [people, voices] = await Promise.all([everybody(), offered()]);
  const chosen = [];
  let launching = false;
  let lastTry = null;

  const topic = h('textarea', { id: 'topic', rows: 2, maxlength: 2000, required: true, 'aria-describedby': 'topic-error', placeholder: 'What shall they talk about?', oninput: refresh });
  const topicError = h('p', { id: 'topic-error', class: 'field-error' });
  const seatsError = h('p', { class: 'field-error', role: 'alert' });
  const cards = people.map((one) => seatCard(one, (on) => choose(one, on)));
  const tray = h('ol', { class: 'tray-seats', 'aria-label': 'Chosen seats, in order' });
  const reason = h('p', { id: 'launch-reason', class: 'reason', role: 'status' });
  const policy = h('select', { id: 'policy' }, POLICIES.map(([value, label]) => h('option', { value }, label)));
  const voice = voices.items.length > 1 ? h('select', { id: 'voice' }, voices.items.map((one) => h('option', { value: one.id, selected: one.id === voices.default }, one.label))) : null;
  const launch = h('button', { type: 'submit', class: 'button primary big', disabled: true, 'aria-describedby': 'launch-reason' }, 'Launch discussion');
  const grid = h('div', { class: 'cards' }, cards.map((card) => card.element));

  const form = h('form', { class: 'page convene', novalidate: true, onsubmit: submit },
    h('header', { class: 'hero' },
      h('h1', { tabindex: '-1' }, 'Convene a seminar'),
      h('p', { class: 'lead' }, 'Put a question to thinkers about education. They answer it, and each other, one turn at a time; you may join in whenever you like.')),
    h('div', { class: 'topic' },
      h('label', { for: 'topic', class: 'label' }, 'Topic'),
      topic, topicError,
      h('div', { class: 'row chips', role: 'group', 'aria-label': 'Examples' }, EXAMPLES.map((text) => button(text, () => example(text), { class: 'chip' })))),
    h('fieldset', { class: 'seats' },
      h('legend', { class: 'label' }, 'Who sits at the table?'),
      h('p', { class: 'hint' }, 'Two to four make the liveliest talk; one to six are possible. The order of choosing is the order of the seats.'),
      castFilter(people, (cast) => cards.forEach((card, i) => (card.element.hidden = cast !== '' && people[i].cast !== cast))),
      seatsError, grid),
    h('section', { class: 'tray', 'aria-label': 'Seats' },
      h('div', { class: 'tray-inner' },
        tray,
        h('div', { class: 'tray-policy' }, h('label', { for: 'policy' }, 'Who speaks next'), policy),
        voice && h('div', { class: 'tray-policy' }, h('label', { for: 'voice' }, 'Voice'), voice),
        h('div', { class: 'tray-go' }, launch, reason))));

  topic.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.isComposing) return;
    event.preventDefault();
    if (!launch.disabled) form.requestSubmit();
  });
  refresh();
  return { element: form, title: 'New discussion' };

  function example(text) {
    topic.value = text;
    refresh();
    topic.focus();
  }

  function choose(one, on) {
    if (on) chosen.push(one);
    else chosen.splice(chosen.indexOf(one), 1);
    refresh();
  }

  function refresh() {
    const why = obstacle();
    launch.disabled = why !== '';
    if (reason.textContent !== why) reason.textContent = why;
    topic.removeAttribute('aria-invalid');
    topicError.textContent = '';
    cards.forEach((card, i) => card.seat(chosen.indexOf(people[i]) + 1, chosen.length >= MOST));
    tray.replaceChildren(...(chosen.length ? chosen.map(seatChip) : [h('li', { class: 'nobody' }, 'Nobody is seated yet')]),
      h('li', { class: 'count' }, `${chosen.length} of ${MOST}`));
  }

  function obstacle() {
    if (launching) return 'Opening the discussion…';
    const noTopic = topic.value.trim() === '';
    if (noTopic && chosen.length === 0) return 'Write a topic and choose at least one theorist.';
    if (noTopic) return 'Write a topic first.';
    return chosen.length === 0 ? 'Choose at least one theorist.' : '';
  }

  function seatChip(one) {
    const remove = button('×', () => cards[people.indexOf(one)].uncheck(), { class: 'quiet', 'aria-label': `Remove ${one.name}` });
    return h('li', { class: 'seat-chip' }, portrait(one.id, one.name, 'small'), h('span', {}, one.name), remove);
  }

  async function submit(event) {
    event.preventDefault();
    if (launch.disabled) return;
    const body = { topic: topic.value.trim(), personas: chosen.map((one) => one.id), policy: policy.value, ...(voice && { voice: voice.value }) };
    const same = JSON.stringify(body) === lastTry?.body;
    lastTry = { body: JSON.stringify(body), key: same ? lastTry.key : key() };
    launching = true;
    refresh();
    try {
      const made = await api.launch(body, lastTry.key);
      location.hash = `#/d/${encodeURIComponent(made.id)}`;
    } catch (problem) {
      if (problem.status && problem.status < 500) lastTry = null;
      launching = false;
      refresh();
      show(problem);
    }
  }

  function show(problem) {
    const about = (field) => (problem.errors ?? []).filter((error) => new RegExp(`^#?/${field}(/|$)`).test(error.pointer ?? '')).map((error) => error.detail).join(' ');
    const [onTopic, onSeats] = [about('topic'), about('personas')];
    topicError.textContent = onTopic;
    seatsError.textContent = onSeats;
    if (onTopic) {
      topic.setAttribute('aria-invalid', 'true');
      topic.focus();
    }
    if (!onTopic && !onSeats) notice({ title: problem.title ?? 'The discussion could not be opened', detail: [problem.detail, ...(problem.errors ?? []).map((error) => `${error.pointer}: ${error.detail}`)].filter(Boolean).join(' ') });
  }
}

/** The voices that there are; without that answer the server's own choice speaks. */
async function offered() {
  try {
    return await api.voices();
  } catch {
    return { items: [] };
  }
}
