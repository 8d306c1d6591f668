import { en } from '../../text/en';
import type { Row } from './rows';

/** Works on the server's picture once it is part of the page: names for its bars, light for the arcs of one of them. */

/** The element of a picture, its bars made links with names; what only repeats them is hidden from screen readers. */
export function prepared(svg: string, told: ReadonlyMap<number, Row>): SVGSVGElement | null {
  const read = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
  if (read.localName !== 'svg') return null;
  const sheet = document.importNode(read, true) as Element as SVGSVGElement;
  for (const words of sheet.querySelectorAll('title, desc')) words.remove();
  for (const part of sheet.children) if (!part.matches('.bars')) part.setAttribute('aria-hidden', 'true');
  sheet.removeAttribute('aria-labelledby');
  sheet.setAttribute('role', 'group');
  sheet.setAttribute('aria-label', en.score.picture);
  for (const bar of bars(sheet)) {
    const n = number(bar);
    const row = told.get(n);
    bar.id = `score-turn-${n}`;
    bar.setAttribute('role', 'link');
    bar.setAttribute('tabindex', '-1');
    bar.setAttribute('aria-label', row ? en.score.bar(n, row.name, row.words) : en.turn.number(n));
  }
  for (const staff of sheet.querySelectorAll('.staff.mine')) mine(staff);
  return sheet;
}

/** The staff of whoever reads: called You, with a pen for a portrait. */
function mine(staff: Element): void {
  const words = staff.querySelector('text');
  const mark = staff.querySelector('circle');
  if (!words || !mark) return;
  words.textContent = en.common.you;
  const pen = words.cloneNode() as Element;
  pen.textContent = '✎';
  pen.setAttribute('x', mark.getAttribute('cx') ?? '0');
  pen.setAttribute('text-anchor', 'middle');
  staff.append(pen);
}

export const bars = (sheet: Element) => [...sheet.querySelectorAll<SVGElement>('.turn')];
export const number = (part: SVGElement) => Number(part.dataset.n);
export const barOf = (sheet: Element, n: number) => sheet.querySelector<SVGElement>(`.turn[data-n="${n}"]`);

const FACE = 14;

/** Lays portraits over the marks of those who have one at an address that needs no token. */
export function faces(sheet: Element, portrait: (id: string) => string | undefined): void {
  for (const staff of sheet.querySelectorAll<SVGElement>('.staff')) {
    const mark = staff.querySelector('circle');
    const href = portrait(staff.dataset.speaker ?? '');
    if (!mark || !href || staff.querySelector('image')) continue;
    const face = document.createElementNS(sheet.namespaceURI, 'image');
    const [x, y] = ['cx', 'cy'].map((name) => Number(mark.getAttribute(name)) - FACE) as [number, number];
    const place = { href, x, y, width: 2 * FACE, height: 2 * FACE };
    for (const [name, value] of Object.entries(place)) face.setAttribute(name, String(value));
    mark.after(face);
  }
}

/** The one bar that Tab comes to. */
export function reachable(sheet: Element, n: number): void {
  for (const bar of bars(sheet)) bar.setAttribute('tabindex', number(bar) === n ? '0' : '-1');
}

/** Lights a turn, its arcs, and the turns at their other ends; 0 puts the light out. */
export function light(sheet: Element, n: number): void {
  sheet.classList.toggle('lit-up', n > 0);
  for (const part of sheet.querySelectorAll('.lit')) part.classList.remove('lit');
  if (!n) return;
  barOf(sheet, n)?.classList.add('lit');
  for (const tie of sheet.querySelectorAll<SVGElement>(`[data-from="${n}"], [data-to="${n}"]`)) {
    tie.classList.add('lit');
    for (const end of [tie.dataset.from, tie.dataset.to]) barOf(sheet, Number(end))?.classList.add('lit');
  }
}

/** The bar that a key leads to: along the time, to the ends, or to the same speaker's neighbour. */
export function towards(sheet: Element, from: SVGElement, key: string): SVGElement | undefined {
  const all = bars(sheet);
  const at = all.indexOf(from);
  const staff = all.filter((bar) => bar.dataset.staff === from.dataset.staff);
  const on = staff.indexOf(from);
  switch (key) {
    case 'ArrowRight':
      return all[at + 1];
    case 'ArrowLeft':
      return all[at - 1];
    case 'ArrowDown':
      return staff[on + 1];
    case 'ArrowUp':
      return staff[on - 1];
    case 'Home':
      return all[0];
    case 'End':
      return all.at(-1);
    default:
      return undefined;
  }
}
