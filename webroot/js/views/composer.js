/** The foot of a discussion: the reader's words, who is next, Stop, the seats to ask, and auto-play. */
import { button, enable, h, usable } from '../dom.js';
import { portrait } from '../people.js';
import { shortName } from '../text.js';

/**
 * @param seats `[{persona, name}]`
 * @param act `{next(speaker?), say(text, to?), stop(), auto(turns)}`
 * @param draft where unsent words are kept, `{get(), set(text)}`
 * @param budget `{estimate, plan(turns)}`: an element that tells what the planned turns would take
 */
export function composer(seats, act, draft, budget) {
  let now = { speaking: false, closed: false, upNext: null, manual: false };
  const text = h('textarea', { id: 'message', rows: 1, 'aria-label': 'Your message', placeholder: 'Steer, or press Enter for the next response', value: draft.get(), oninput: typed, onkeydown: pressed });
  const to = h('select', { id: 'to', 'aria-label': 'Address' }, h('option', { value: '' }, 'To everyone'), seats.map((seat) => h('option', { value: seat.persona }, `To ${shortName(seat.name)}`)));
  const send = button('Send', submit, { class: 'button' });
  const nextName = h('span', { class: 'next-name' });
  const next = h('button', { type: 'button', class: 'button primary next', onclick: () => usable(next) && act.next() }, h('span', {}, 'Next response'), nextName);
  const stop = button('Stop', () => usable(stop) && act.stop(), { class: 'button stop', title: 'Esc' });
  const asks = seats.map((seat) => h('button', { type: 'button', class: 'chip ask', onclick: (event) => usable(event.currentTarget) && act.next(seat.persona) }, portrait(seat.persona, seat.name, 'tiny'), h('span', {}, `Ask ${shortName(seat.name)}`)));
  const turns = h('input', { type: 'number', id: 'auto-turns', min: 1, max: 50, step: 1, value: '6', inputmode: 'numeric', 'aria-label': 'Turns to auto-play', 'aria-describedby': budget.estimate.id, oninput: planned });
  const play = button('Auto-play', startAuto, { class: 'chip' });
  const left = h('span', { class: 'hint', role: 'status' });
  const more = button('More', () => toggle(), { class: 'button more', 'aria-expanded': 'false', 'aria-controls': 'more-tray' });
  const tray = h('div', { class: 'more-tray', id: 'more-tray' }, to, h('div', { class: 'asks', role: 'group', 'aria-label': 'Ask one of them' }, asks), h('div', { class: 'auto' }, play, turns, budget.estimate, left));
  const hint = h('p', { class: 'hint next-why', role: 'status' });
  const element = h('section', { class: 'composer', 'aria-label': 'Your part' },
    h('div', { class: 'write' }, text, send),
    h('div', { class: 'acts' }, next, stop, more, hint), tray);
  requestAnimationFrame(typed);
  return { element, show, restore, focus: () => text.focus() };

  function show(state) {
    now = state;
    const name = state.upNext ? shortName(seats.find((seat) => seat.persona === state.upNext.id)?.name ?? state.upNext.id) : '';
    nextName.textContent = name ? ` · ${name}` : '';
    enable(next, !state.speaking && !state.closed);
    enable(stop, state.speaking);
    asks.forEach((ask) => enable(ask, !state.speaking && !state.closed));
    enable(play, !state.speaking && !state.closed && !state.manual);
    text.disabled = state.closed;
    enable(send, !state.closed);
    left.textContent = state.remaining > 0 ? `${state.remaining} ${state.remaining === 1 ? 'turn' : 'turns'} left` : '';
    if (hint.textContent !== state.hint) hint.textContent = state.hint;
    element.classList.toggle('speaking', state.speaking);
  }

  function pressed(event) {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    if (text.value.trim()) submit();
    else if (usable(next) && !event.repeat) act.next();
  }

  function submit() {
    const words = text.value.trim();
    if (!words) return text.focus();
    if (!usable(send)) return;
    act.say(words, to.value || undefined);
    text.value = '';
    typed();
    text.focus();
  }

  function typed() {
    draft.set(text.value);
    text.style.height = 'auto';
    if (text.value && text.isConnected) text.style.height = `${Math.min(text.scrollHeight + 2, 180)}px`;
  }

  /** Gives refused words back to the reader, unless other words were begun since. */
  function restore(words) {
    if (!text.value.trim()) text.value = words;
    typed();
  }

  /** The number of turns that is asked for, or null. */
  function count() {
    const wanted = Math.round(Number(turns.value));
    return wanted >= 1 && wanted <= 50 ? wanted : null;
  }

  function planned() {
    if (count()) budget.plan(count());
  }

  function startAuto() {
    if (!usable(play)) return;
    if (count()) act.auto(count());
    else turns.reportValidity();
  }

  function toggle(open = !tray.classList.contains('open')) {
    tray.classList.toggle('open', open);
    more.setAttribute('aria-expanded', String(open));
  }
}
