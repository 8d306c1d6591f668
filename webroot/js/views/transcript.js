/** The transcript: keeps an article per turn in order, follows the stream when the reader does, and jumps along citations. */
import { announce, button, h } from '../dom.js';
import { turnsInOrder } from '../fold.js';
import { plainMarkers } from '../text.js';
import { turnArticle } from './turn.js';

const CLOSE_PX = 64;

/**
 * @param id the discussion
 * @param state the folded state
 * @param actions `{retry(turn), canRetry(), explain(badge)}`
 */
export function transcript(id, state, actions) {
  const articles = new Map();
  const dirty = new Set();
  let frame = 0;
  let following = true;
  let seen = 0;
  let lastY = 0;
  let lastShown = null;
  let wanted = null;

  const log = h('section', { class: 'log', role: 'log', 'aria-label': 'Transcript', 'aria-live': 'off', 'aria-busy': 'false', tabindex: '-1' });
  const pill = button('', () => toEnd(), { class: 'pill', hidden: true });
  const context = {
    ...actions,
    turn: (n) => state.turns.get(n),
    voice: () => state.discussion?.voice,
    href: (n) => `#/d/${encodeURIComponent(id)}/t${n}`,
    jump,
  };
  window.addEventListener('scroll', scrolled, { passive: true });

  return {
    log,
    pill,
    /** Marks turns as changed; they are drawn together at the next frame. */
    touch(numbers) {
      numbers.forEach((n) => dirty.add(n));
      frame ||= requestAnimationFrame(draw);
    },
    finished(turn) {
      const what = { interrupted: 'was interrupted', failed: 'could not finish' }[turn.status];
      announce(what ? `${turn.speaker.name} ${what}.` : `${turn.speaker.name}: ${plainMarkers(turn.text)}`);
    },
    goto,
    toEnd,
    leave() {
      cancelAnimationFrame(frame);
      window.removeEventListener('scroll', scrolled);
    },
  };

  function draw() {
    frame = 0;
    const order = turnsInOrder(state);
    const last = order.at(-1)?.n;
    if (lastShown !== last && lastShown !== null) dirty.add(lastShown);
    lastShown = last;
    for (const turn of order) {
      if (dirty.has(turn.n) || !articles.has(turn.n)) put(turn, turn.n === last);
    }
    dirty.clear();
    log.setAttribute('aria-busy', String(order.some((turn) => turn.status === 'speaking')));
    if (wanted && articles.has(wanted)) goto(wanted);
    else if (following) scrollTo(0, document.documentElement.scrollHeight);
    count();
  }

  function put(turn, last) {
    let article = articles.get(turn.n);
    if (!article) {
      article = turnArticle(turn, context);
      articles.set(turn.n, article);
      const after = [...articles.keys()].filter((n) => n > turn.n).sort((a, b) => a - b)[0];
      log.insertBefore(article.element, after ? articles.get(after).element : null);
    }
    article.show(turn, last);
  }

  function scrolled() {
    const page = document.documentElement;
    const left = page.scrollHeight - innerHeight - scrollY;
    if (left < 4 || (scrollY > lastY && left < CLOSE_PX)) following = true;
    else if (scrollY < lastY - 2) leaveEnd();
    lastY = scrollY;
    count();
  }

  function leaveEnd() {
    if (following) seen = Math.max(0, ...state.turns.keys());
    following = false;
  }

  function count() {
    const fresh = following ? 0 : [...state.turns.keys()].filter((n) => n > seen).length;
    const words = `${fresh} new ${fresh === 1 ? 'turn' : 'turns'}`;
    if (pill.textContent !== words) pill.textContent = words;
    pill.hidden = fresh === 0;
  }

  function toEnd() {
    following = true;
    wanted = null;
    scrollTo({ top: document.documentElement.scrollHeight });
    count();
  }

  /** Shows a turn; one that has not arrived yet is shown when it does. */
  function goto(n) {
    const article = articles.get(n)?.element;
    wanted = article ? null : n;
    if (!article) return;
    leaveEnd();
    article.scrollIntoView({ block: 'center' });
    article.focus({ preventScroll: true });
  }

  /** Goes to the cited turn; going back in the history comes back to the chip. */
  function jump(event, n, chip) {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    history.replaceState({ chip: chip.id }, '');
    history.pushState({ from: chip.id }, '', context.href(n));
    goto(n);
    const target = articles.get(n).element;
    target.querySelector('.back')?.remove();
    const back = button('↩ Back to where you were', () => history.back(), { class: 'back chip' });
    target.querySelector('header').append(back);
    window.addEventListener('hashchange', () => back.remove(), { once: true });
  }
}
