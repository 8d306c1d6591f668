/** One turn as an article: spine, portrait, name, number, words with citations, badge of the voice. */
import { h } from '../dom.js';
import { colourClass, portrait } from '../people.js';
import { firstWords, paragraphs, shortName } from '../text.js';

const RELATIONS = { supports: 'supports', extends: 'extends', challenges: 'challenges', answers: 'answers' };

/**
 * @param context `{turn(n), href(n), jump(event, n, chip), back(), retry(turn), explain(badge)}`
 * @returns `{element, show(turn, last)}`
 */
export function turnArticle(first, context) {
  const theirs = first.speaker.kind === 'theorist';
  const name = first.speaker.name || 'You';
  const body = h('div', { class: 'said' });
  const foot = h('div', { class: 'turn-foot' });
  const badge = theirs ? h('button', { type: 'button', class: 'badge', 'aria-description': 'Says whose words these are', onclick: () => context.explain(badge) }) : null;
  const element = h('article', { class: `turn ${theirs ? colourClass(first.speaker.id) : 'mine c-ink'}`, id: `turn-${first.n}`, 'aria-label': name, tabindex: '-1' },
    theirs ? portrait(first.speaker.id, name) : h('span', { class: 'portrait you', 'aria-hidden': 'true' }, h('span', {}, '✎')),
    h('header', {},
      h('h2', {}, name),
      h('a', { class: 'number', href: context.href(first.n), title: 'Link to this turn', 'aria-label': `Turn ${first.n}` }, String(first.n)),
      badge),
    body, foot);
  return { element, show };

  function show(turn, last) {
    element.dataset.status = turn.status;
    if (badge) badge.textContent = voiceOf(turn, context.voice());
    const said = words(turn);
    if (turn.status === 'speaking') said.at(-1)?.classList.add('caret-after');
    body.classList.toggle('waiting', turn.status === 'speaking' && said.length === 0);
    body.replaceChildren(...said);
    foot.replaceChildren(...ending(turn, last));
  }

  function words(turn) {
    let count = 0;
    if (!theirs) return turn.text.split(/\n{2,}/).map((part) => h('p', {}, part));
    return paragraphs(turn.text).map((part) => h('p', {}, part.map((piece) => (piece.cite ? citation(turn, piece.cite, ++count) : piece.text))));
  }

  function citation(turn, n, count) {
    const cited = context.turn(n);
    if (!cited || n >= turn.n) return `(t${n})`;
    const known = turn.citations?.find((one) => one.turn === n);
    const relation = RELATIONS[known?.relation] ?? '';
    const quote = known?.quote || firstWords(cited.text);
    const who = cited.speaker.kind === 'theorist' ? shortName(cited.speaker.name) : cited.speaker.name || 'You';
    const chip = h('a', {
      class: `cite ${relation} ${cited.speaker.kind === 'theorist' ? colourClass(cited.speaker.id) : 'c-ink'}`,
      id: `cite-${turn.n}-${count}`, href: context.href(n),
      title: `${relation ? `${relation} ` : ''}${who}, turn ${n}: “${quote}”`,
    }, `${who} ${n}`);
    chip.addEventListener('click', (event) => context.jump(event, n, chip));
    return chip;
  }

  function ending(turn, last) {
    const retry = (label) => last && context.canRetry() ? h('button', { type: 'button', class: 'button small', onclick: () => context.retry(turn) }, label) : null;
    if (turn.status === 'interrupted') return [h('p', { class: 'state' }, 'Interrupted: stopped before the end.'), retry('Retry')].filter(Boolean);
    if (turn.status === 'completed' && turn.voice?.finish === 'length') return [h('p', { class: 'state' }, 'Cut off: the model reached its longest answer.')];
    if (turn.status !== 'failed') return [];
    const why = [turn.problem?.title, turn.problem?.detail].filter(Boolean).join('. ').replace(/\.\./g, '.');
    return [h('p', { class: 'state bad' }, `Failed: this turn was not finished. ${why}`), retry('Retry')].filter(Boolean);
  }
}

/** The badge says plainly what spoke. */
export function voiceOf(turn, fallback) {
  const provider = turn.voice?.provider ?? fallback;
  if (!provider) return '';
  return provider === 'scripted' ? 'Scripted voice, no AI model' : ['AI-generated', provider, turn.voice?.model].filter(Boolean).join(' · ');
}
