/** Turns plain text with citation markers into paragraphs of words and markers, and into the copied transcript. */

const MARKER = /\[\[t(\d+)\]\]/g;

/** Splits into paragraphs, each a list of `{text}` and `{cite: n}`. */
export function paragraphs(text) {
  return text.split(/\n{2,}/).map((part) => part.trim()).filter(Boolean).map(pieces);
}

export function plainMarkers(text) {
  return text.replace(MARKER, '(t$1)');
}

export function withoutMarkers(text) {
  return text.replace(/\s*\[\[t\d+\]\]/g, '');
}

export function firstWords(text, count = 14) {
  const words = withoutMarkers(text).split(/\s+/).filter(Boolean);
  return words.slice(0, count).join(' ') + (words.length > count ? '…' : '');
}

export function wordCount(text) {
  return withoutMarkers(text).split(/\s+/).filter(Boolean).length;
}

/** The share of words of each theorist, by id, in whole per cent. */
export function shares(turns) {
  const words = new Map();
  for (const turn of turns) {
    if (turn.speaker.kind === 'theorist' && turn.status !== 'failed') {
      words.set(turn.speaker.id, (words.get(turn.speaker.id) ?? 0) + wordCount(turn.text));
    }
  }
  const all = [...words.values()].reduce((sum, n) => sum + n, 0);
  return new Map([...words].map(([id, n]) => [id, all ? Math.round((100 * n) / all) : 0]));
}

export function transcriptText(discussion, turns) {
  const head = discussion.title === discussion.topic ? discussion.title : `${discussion.title}\n${discussion.topic}`;
  const said = turns.filter((turn) => turn.status !== 'speaking' && turn.text);
  return [head, ...(discussion.notice ? [discussion.notice] : []), ...said.map((turn) => `${turn.speaker.name} (t${turn.n})${ending(turn)}:\n${plainMarkers(turn.text)}`)].join('\n\n') + '\n';
}

/** "Paulo Freire" is called Freire; "W. E. B. Du Bois" Du Bois; "bell hooks" hooks. */
export function shortName(name) {
  const words = name.replace(/^A reading of\s+/i, '').split(/\s+/);
  const particle = words.findIndex((word, i) => i > 0 && /^(du|de|von|van|la|le)$/i.test(word));
  return particle > 0 ? words.slice(particle).join(' ') : words.at(-1);
}

export function initials(name) {
  const words = name.split(/[\s-]+/).filter(Boolean);
  return words.length < 2 ? name.slice(0, 2) : words[0][0] + words.at(-1)[0];
}

export function dashed(dates) {
  return (dates ?? '').replace(/(\d)\s*-\s*(\d)/g, '$1–$2');
}

export function ago(iso, now = Date.now()) {
  const seconds = Math.max(0, (now - Date.parse(iso)) / 1000);
  const scale = [[60, 1, 'second'], [3600, 60, 'minute'], [86400, 3600, 'hour'], [2592000, 86400, 'day'], [31536000, 2592000, 'month'], [Infinity, 31536000, 'year']];
  const [, size, unit] = scale.find(([limit]) => seconds < limit);
  if (unit === 'second') return 'just now';
  return new Intl.RelativeTimeFormat('en-GB', { numeric: 'auto' }).format(-Math.floor(seconds / size), unit);
}

function ending(turn) {
  return turn.status === 'interrupted' ? ' [interrupted]' : turn.status === 'failed' ? ' [failed]' : '';
}

function pieces(part) {
  const found = [];
  let at = 0;
  for (const match of part.matchAll(MARKER)) {
    const words = part.slice(at, match.index);
    if (words) found.push({ text: words });
    found.push({ cite: Number(match[1]) });
    at = match.index + match[0].length;
  }
  if (at < part.length) found.push({ text: part.slice(at) });
  return found;
}

/** A count of turns, in words. */
export function turnsOf(count) {
  return count === 1 ? '1 turn' : `${count} turns`;
}
