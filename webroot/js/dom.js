/** Small helpers for building elements. Data only ever becomes text nodes and attributes. */

export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) set(element, name, value);
  element.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

function set(element, name, value) {
  if (value === null || value === undefined || value === false) return;
  if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
  else if (name === 'class') element.className = value;
  else if (name === 'value' || name === 'checked' || name === 'selected') element[name] = value;
  else element.setAttribute(name, value === true ? '' : value);
}

export function button(label, onclick, attributes = {}) {
  return h('button', { type: 'button', class: 'button', onclick, ...attributes }, label);
}

/** Switches a button off without taking the focus or the name away. */
export function enable(element, on) {
  if (on) element.removeAttribute('aria-disabled');
  else element.setAttribute('aria-disabled', 'true');
}

export function usable(element) {
  return element.getAttribute('aria-disabled') !== 'true';
}

/** Speaks a sentence to screen readers, politely. */
export function announce(sentence) {
  const line = h('p', {}, sentence);
  const box = document.getElementById('announcements');
  box.append(line);
  setTimeout(() => line.remove(), 15_000);
}

/** A dismissable notice with the title and the detail of a problem, or with any two sentences. */
export function notice({ title, detail = '' }, kind = 'bad') {
  const box = document.getElementById('notices');
  const same = [...box.children].find((old) => old.dataset.title === title && old.dataset.detail === detail);
  same?.remove();
  const item = h('div', { class: `notice ${kind}`, 'data-title': title, 'data-detail': detail },
    h('div', {}, h('strong', {}, title), detail && detail !== title ? h('p', {}, detail) : null),
    button('Dismiss', () => item.remove(), { class: 'quiet' }));
  box.append(item);
  while (box.children.length > 3) box.firstChild.remove();
  if (kind === 'good') setTimeout(() => item.remove(), 5_000);
}

/** Runs an action and shows its problem, if any. Returns undefined then. */
export async function tried(action) {
  try {
    return await action();
  } catch (problem) {
    if (!problem.title) throw problem;
    notice(problem);
    return undefined;
  }
}

/** A modal question. Resolves to the field's text (or true), or null when it was left. */
export function ask({ title, body = '', field = null, value = '', yes, danger = false }) {
  return new Promise((resolve) => {
    const input = field ? h('input', { id: 'ask-field', type: 'text', value, maxlength: 200, required: true, autocomplete: 'off' }) : null;
    const form = h('form', { method: 'dialog' },
      h('h2', { id: 'ask-title' }, title),
      body ? h('p', {}, body) : null,
      input ? h('label', { for: 'ask-field', class: 'label' }, field) : null,
      input,
      h('div', { class: 'row end' },
        button('Cancel', () => box.close()),
        h('button', { class: `button ${danger ? 'danger' : 'primary'}`, value: 'yes' }, yes)));
    const box = h('dialog', { 'aria-labelledby': 'ask-title' }, form);
    form.addEventListener('submit', () => (box.returnValue = 'yes'));
    box.addEventListener('close', () => {
      box.remove();
      resolve(box.returnValue === 'yes' ? (input ? input.value.trim() : true) : null);
    });
    document.body.append(box);
    box.showModal();
    input?.select();
  });
}

/** A button that opens a list of actions: `[{label, act, danger}]`. */
export function menu(label, actions, attributes = {}) {
  const list = h('div', { class: 'menu-list', role: 'menu', 'aria-label': label, hidden: true });
  const opener = button(label, () => toggle(list.hidden), { 'aria-haspopup': 'menu', 'aria-expanded': 'false', ...attributes });
  const wrap = h('div', { class: 'menu' }, opener, list);
  const items = () => [...list.children].filter((item) => !item.hidden);
  for (const action of actions) {
    const item = h('button', { type: 'button', role: 'menuitem', tabindex: '-1', class: action.danger ? 'bad' : null }, action.label);
    item.addEventListener('click', () => {
      toggle(false);
      opener.focus();
      action.act(item);
    });
    list.append(item);
  }
  wrap.addEventListener('keydown', (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === 'Escape' && !list.hidden) {
      event.stopPropagation();
      toggle(false);
      opener.focus();
    } else if (step) {
      event.preventDefault();
      if (list.hidden) return toggle(true);
      const all = items();
      all[(all.indexOf(document.activeElement) + step + all.length) % all.length].focus();
    }
  });
  wrap.addEventListener('focusout', (event) => {
    if (!wrap.contains(event.relatedTarget)) toggle(false);
  });
  return wrap;

  function toggle(open) {
    list.hidden = !open;
    opener.setAttribute('aria-expanded', String(open));
    if (open) items()[0]?.focus();
  }
}
