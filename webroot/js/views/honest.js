/** The sentence that says whose words these are: shown at a browser's first discussion, later on request from any badge. */
import { button, h } from '../dom.js';

const SEEN = 'chatlab.honest';

export function honesty() {
  const text = h('p', {});
  const element = h('div', { class: 'honest', role: 'note', 'aria-label': 'Whose words these are', tabindex: '-1', hidden: true },
    text, button('Understood', dismiss, { class: 'button small' }));
  let opener = null;
  let seen = wasSeen();
  element.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    dismiss();
  });
  return { element, show, explain };

  /** Puts the sentence up, until it has been read once in this browser. */
  function show(sentence) {
    if (text.textContent !== sentence) text.textContent = sentence;
    if (!sentence) element.hidden = true;
    else if (!seen) element.hidden = false;
  }

  /** Shows the sentence again and takes the focus to it; dismissing it gives the focus back. */
  function explain(from) {
    opener = from;
    element.hidden = false;
    element.scrollIntoView({ block: 'center' });
    element.focus({ preventScroll: true });
  }

  function dismiss() {
    const held = element.contains(document.activeElement);
    element.hidden = true;
    seen = true;
    remember();
    const back = opener?.isConnected ? opener : document.querySelector('main h1');
    if (held) back?.focus({ preventScroll: back !== opener });
    opener = null;
  }
}

function wasSeen() {
  try {
    return localStorage.getItem(SEEN) === 'seen';
  } catch {
    return false;
  }
}

function remember() {
  try {
    localStorage.setItem(SEEN, 'seen');
  } catch {
    return;
  }
}
