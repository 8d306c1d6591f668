/** What a discussion's models took, and what auto-play would take; silent where only the scripted voice speaks. */
import * as api from '../api.js';
import { estimateText, spendingText, usesModels } from '../cost.js';
import { h } from '../dom.js';

/** A settlement is written just after the turn that it is about. */
const SOON = 400;

export function budget(id) {
  const spent = h('p', { class: 'hint spent', hidden: true });
  const estimate = h('span', { class: 'hint', id: 'auto-estimate' });
  let seen = '';
  let models = false;
  let turns = 6;
  let timer = 0;
  return { spent, estimate, show, plan, leave };

  /** Looks again when a turn has begun or ended. */
  function show(discussion, speaking) {
    models = usesModels(discussion);
    const now = `${discussion.turnCount} ${speaking}`;
    if (models && now !== seen) later();
    seen = now;
  }

  /** So many turns are about to be played. */
  function plan(count) {
    turns = count;
    if (models) later();
  }

  function later() {
    clearTimeout(timer);
    timer = setTimeout(look, SOON);
  }

  async function look() {
    const [took, next] = await Promise.all([api.spending(id), api.estimate(id, turns)].map((call) => call.catch(() => null)));
    if (took) spent.textContent = spendingText(took);
    if (next) estimate.textContent = estimateText(next);
    spent.hidden = !spent.textContent;
  }

  function leave() {
    clearTimeout(timer);
  }
}
