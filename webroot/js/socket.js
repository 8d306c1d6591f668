/**
 * One discussion's socket that heals itself: a new ticket for each connection, backoff with jitter, a watch on the
 * heartbeats, and commands that are sent again with their own id until the server has answered them.
 */
import * as api from './api.js';
import { address, key } from './http.js';

const SILENCE_MS = 25_000;
const HELLO_MS = 12_000;
const LONGEST_MS = 15_000;
const REFUSED = new Set([1003, 1007, 1009]);

/**
 * @param id the discussion
 * @param on `{after(), frame(frame), status('connecting'|'open'|'reconnecting'|'gone'), refused(commands)}`
 * @param waiting commands left unanswered by an earlier page load
 */
export function openSocket(id, on, waiting = []) {
  const pending = new Map(waiting.map((command) => [command.id, command]));
  let socket = null;
  let ready = false;
  let failures = 0;
  let resumes = [];
  let heard = 0;
  let behind = null;
  let retry = 0;
  let closed = false;
  let attempt = 0;

  const watch = setInterval(check, 2_000);
  const wake = () => check();
  const hurry = () => !ready && retry && connect();
  document.addEventListener('visibilitychange', wake);
  window.addEventListener('online', hurry);
  on.status('connecting');
  connect();

  function check() {
    const limit = ready ? SILENCE_MS : HELLO_MS;
    if (socket && Date.now() - heard > limit) drop();
  }

  async function connect() {
    clearTimeout(retry);
    retry = 0;
    const mine = ++attempt;
    try {
      if (failures > 1) await api.discussion(id);
      const ticket = await api.ticket();
      if (closed || mine !== attempt) return;
      listen(new WebSocket(where(ticket)));
    } catch (problem) {
      if (closed || mine !== attempt) return;
      if (problem.status === 404) return give();
      later();
    }
  }

  function where(ticket) {
    const url = address(`discussions/${encodeURIComponent(id)}/socket`);
    url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
    url.search = new URLSearchParams({ after: on.after(), ticket });
    return url;
  }

  function listen(opened) {
    socket = opened;
    heard = Date.now();
    opened.onmessage = (event) => {
      if (socket === opened) receive(JSON.parse(event.data));
    };
    opened.onclose = (event) => {
      if (socket === opened) lost(event.code);
    };
  }

  function receive(frame) {
    heard = Date.now();
    if (frame.type === 'hello') welcome();
    if (frame.type === 'ack' || frame.type === 'error') pending.delete(frame.id);
    on.frame(frame);
    if (frame.type === 'heartbeat') compare(frame.seq);
  }

  function welcome() {
    ready = true;
    failures = 0;
    behind = null;
    on.status('open');
    for (const command of pending.values()) socket.send(JSON.stringify(command));
  }

  /** Two heartbeats that both know of events we never got: fetch them. */
  function compare(newest) {
    const after = on.after();
    if (newest > after && behind === after) drop();
    else behind = newest > after ? after : null;
  }

  function drop() {
    const old = socket;
    socket = null;
    old?.close();
    lost(0);
  }

  function lost(code) {
    socket = null;
    ready = false;
    if (closed) return;
    on.status('reconnecting');
    if (REFUSED.has(code) && pending.size) {
      on.refused([...pending.values()]);
      pending.clear();
    }
    resumes = resumes.filter((at) => Date.now() - at < 10_000);
    if (code === 1013 && resumes.push(Date.now()) <= 5) connect();
    else later();
  }

  function later() {
    on.status('reconnecting');
    const most = Math.min(LONGEST_MS, 400 * 2 ** failures++);
    retry = setTimeout(connect, most / 2 + (Math.random() * most) / 2);
  }

  function give() {
    on.status('gone');
    close();
  }

  function close() {
    closed = true;
    attempt++;
    clearInterval(watch);
    clearTimeout(retry);
    document.removeEventListener('visibilitychange', wake);
    window.removeEventListener('online', hurry);
    const old = socket;
    socket = null;
    old?.close();
  }

  return {
    /** Sends now or after the next hello; returns the command with its id. */
    send(command) {
      const whole = { ...command, id: key() };
      pending.set(whole.id, whole);
      if (ready) socket.send(JSON.stringify(whole));
      return whole;
    },
    /** Frames are missing: come back with the last seq. */
    resync: drop,
    close,
  };
}
