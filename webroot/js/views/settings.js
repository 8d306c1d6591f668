/** Theme, account, and the way to the documentation. */
import { user } from '../auth.js';
import { h } from '../dom.js';

const THEMES = [['system', 'As the system'], ['light', 'Light: ink on paper'], ['dark', 'Dark: chalk on slate']];

export function settings() {
  const now = document.documentElement.dataset.theme ?? 'system';
  const who = user();
  return {
    title: 'Settings',
    element: h('section', { class: 'page narrow' },
      h('h1', { tabindex: '-1' }, 'Settings'),
      h('fieldset', { class: 'panel' }, h('legend', { class: 'label' }, 'Theme'),
        THEMES.map(([value, label]) => h('label', { class: 'check', for: `theme-${value}` },
          h('input', { type: 'radio', name: 'theme', id: `theme-${value}`, value, checked: value === now, onchange: () => choose(value) }), label))),
      h('div', { class: 'panel' }, h('h2', { class: 'label' }, 'Account'),
        h('p', {}, who?.kind && who.kind !== 'guest' ? `Signed in as ${who.name ?? who.email ?? who.kind}.` : 'You are a guest. Your discussions belong to this browser and are kept until 90 days pass without a visit.'),
        h('p', { class: 'hint' }, 'Id ', h('code', {}, who?.id ?? 'unknown'))),
      h('div', { class: 'panel' }, h('h2', { class: 'label' }, 'For programs'),
        h('p', {}, 'Everything on these pages can be done over HTTP and a WebSocket: ', h('a', { href: 'docs' }, 'the API documentation'), '.'))),
  };
}

function choose(theme) {
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  try {
    localStorage.setItem('chatlab.theme', theme);
  } catch {
    return;
  }
}
