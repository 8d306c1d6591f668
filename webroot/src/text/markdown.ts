/** Reads the little Markdown that voices and people write: whether there is any, and where its blocks begin. */

const SIGNS = /[*_`\\]|\]\(|&#?\w+;|<https?:|^ {0,3}(?:#{1,6} |>|[-+] |\d{1,9}[.)] |~~~|[-=]{2,} *$)/m;
const FENCE = /^ {0,3}(`{3,}|~{3,})/;
const ITEM = /^ {0,3}(?:[-+*]|\d{1,9}[.)]) /;
const DEEPER = /^(?: {2,}|\t)/;

/** Words without any of its signs are shown as they are. */
export function hasMarkdown(text: string): boolean {
  return SIGNS.test(text);
}

/** Blocks that read the same by themselves as together; while a text grows, only its last one changes. */
export function blocks(text: string): string[] {
  const found: string[] = [];
  let fence = '';
  let list = false;
  for (const part of text.split(/\n(?:[ \t]*\n)+/)) {
    const goesOn = fence !== '' || (list && (ITEM.test(part) || DEEPER.test(part)));
    if (goesOn) found[found.length - 1] += `\n\n${part}`;
    else if (part.trim()) found.push(part);
    if (!goesOn) list = ITEM.test(part);
    fence = openFence(part, fence);
  }
  return found;
}

function openFence(part: string, before: string): string {
  let fence = before;
  for (const line of part.split('\n')) {
    const sign = FENCE.exec(line)?.[1] ?? '';
    if (!fence) fence = sign;
    else if (sign.startsWith(fence) && line.trim() === sign) fence = '';
  }
  return fence;
}

/** Without the signs of emphasis, headings and code, for places that show a few plain words. */
export function withoutSigns(text: string): string {
  return text.replace(/\*\*|__|`+|^ {0,3}(?:#{1,6} |> ?)/gm, '').replace(/(^|\W)\*(\S(?:.*?\S)?)\*(?=\W|$)/g, '$1$2');
}
