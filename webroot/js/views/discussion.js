/** One discussion: joins the socket, the folded state, the transcript, the composer and the tools. */
import * as api from '../api.js';
import { h, notice } from '../dom.js';
import { adopt, emptyState, fold, speakingTurn, turnsInOrder } from '../fold.js';
import { acquainted } from '../people.js';
import { openSocket } from '../socket.js';
import { kept } from '../kept.js';
import { budget } from './budget.js';
import { composer } from './composer.js';
import { frameOf } from './frame.js';
import { hintFor } from './hints.js';
import { transcript } from './transcript.js';

const QUIET = new Set(['speaking']);

export async function discussion(id, turn) {
  const [found] = await Promise.all([api.discussion(id), acquainted()]);
  const state = emptyState();
  adopt(state, found);
  const draft = kept(`draft.${id}`, '');
  const unsent = kept(`unsent.${id}`, []);
  const messages = new Map(unsent.get().map((command) => [command.id, command]));
  let rereading = 0;
  let connection = 'connecting';
  let left = false;

  const log = transcript(id, state, { canRetry: () => state.discussion.state !== 'closed' && !speaking(), retry, explain: (from) => frame.explain(from) });
  const used = budget(id);
  const foot = composer(found.seats, { next, say, stop, auto }, draft, used);
  const frame = frameOf(id, { changed: take, turns: () => turnsInOrder(state) }, used.spent);
  const waiting = h('div', { class: 'unsent', 'aria-live': 'off' });
  const element = h('div', { class: 'discussion page' }, frame.header, frame.aside,
    h('div', { class: 'talk' }, frame.honest, frame.empty, log.log, waiting),
    h('div', { class: 'dock' }, frame.banner, log.pill, foot.element));
  const socket = openSocket(id, { after: () => state.seq, frame: receive, status, refused }, [...messages.values()]);
  document.addEventListener('keydown', escape);
  if (turn) log.goto(Number(turn));
  show();
  return { element, title: found.title, moved, leave };

  function receive(message) {
    if (message.type === 'ack') return settle(message.id);
    if (message.type === 'error') return refusedOne(message);
    const change = fold(state, message);
    if (change.gap) return socket.resync();
    if (change.turns.length) log.touch(change.turns);
    if (change.live && (message.type === 'turn.completed' || message.type === 'turn.failed')) log.finished(message.turn);
    if (change.stale) reread();
    if (message.type !== 'turn.delta' && message.type !== 'heartbeat') show();
  }

  function refusedOne({ id: command, problem }) {
    const words = messages.get(command);
    settle(command);
    if (words) foot.restore(words.text);
    if (!QUIET.has(problem?.code)) notice(problem ?? { title: 'The server refused this' });
    reread();
  }

  function refused(commands) {
    commands.forEach((command) => refusedOne({ id: command.id, problem: { title: 'The server could not read this message', detail: 'Your words are back in the box.' } }));
  }

  function status(now) {
    connection = now;
    show();
  }

  /** Reads the discussion again soon; many reasons in a row cause one reading. */
  function reread() {
    rereading ||= setTimeout(async () => {
      rereading = 0;
      const fresh = await api.discussion(id).catch(() => null);
      if (fresh) take(fresh);
    }, 200);
  }

  function take(fresh) {
    if (!left && adopt(state, fresh)) show();
  }

  function speaking() {
    return state.discussion.state === 'speaking' || speakingTurn(state) !== null;
  }

  function show() {
    const d = state.discussion;
    document.title = `${d.title} · ChatLab`;
    frame.show(state, connection);
    used.show(d, speaking());
    foot.show({
      speaking: speaking(), closed: d.state === 'closed' || connection === 'gone', upNext: d.upNext, manual: d.policy === 'manual',
      remaining: d.auto?.remaining ?? 0, hint: hintFor(state),
    });
    const last = turnsInOrder(state).at(-1);
    if (last && last.status !== 'speaking') log.touch([last.n]);
    waiting.replaceChildren(...[...messages.values()].map((command) => h('p', {}, command.text, h('span', { class: 'hint' }, ' sending…'))));
  }

  function next(speaker) {
    log.toEnd();
    socket.send(speaker ? { type: 'next', speaker } : { type: 'next' });
  }

  function retry(turn) {
    next(state.discussion.policy === 'manual' ? turn.speaker.id : undefined);
  }

  function say(text, to) {
    log.toEnd();
    const command = socket.send(to ? { type: 'say', text, to } : { type: 'say', text });
    messages.set(command.id, command);
    unsent.set([...messages.values()]);
    show();
  }

  function settle(command) {
    if (!messages.delete(command)) return;
    unsent.set([...messages.values()]);
    show();
  }

  function stop() {
    socket.send({ type: 'stop' });
  }

  function auto(turns) {
    log.toEnd();
    socket.send({ type: 'auto', turns });
  }

  function escape(event) {
    if (event.key === 'Escape' && !event.defaultPrevented && !document.querySelector('dialog[open]') && speaking()) stop();
  }

  /** The address moved within this discussion: to a turn, or back to a citation. */
  function moved(other, n) {
    if (other !== id) return false;
    const chip = history.state?.chip && document.getElementById(history.state.chip);
    if (chip) {
      chip.scrollIntoView({ block: 'center' });
      chip.focus({ preventScroll: true });
    } else if (n) log.goto(Number(n));
    return true;
  }

  function leave() {
    left = true;
    clearTimeout(rereading);
    document.removeEventListener('keydown', escape);
    log.leave();
    used.leave();
    socket.close();
  }
}
