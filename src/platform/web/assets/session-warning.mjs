const second = 1000;
const warnBefore = 300 * second;
/** The server counts by the minute, and may begin up to one earlier. */
const early = 60 * second;

/**
 * Warns five minutes before the session runs out, lets people stay, and at the end has what they typed kept and leads to
 * the sign-in page. Pages open side by side tell each other when one of them is used.
 */
export function warnBeforeSignOut(page) {
  const dialog = page.getElementById('session-warning');
  if (!dialog) return;
  const idleFor = Number(dialog.dataset.idle) * second;
  let idleEnd = Date.now() + idleFor - early;
  const wholeEnd = Date.now() + Number(dialog.dataset.left) * second - early;
  const others = 'BroadcastChannel' in globalThis ? new BroadcastChannel('los-session') : null;
  const said = dialog.querySelector('[data-said]');
  const stay = dialog.querySelector('[data-stay]');
  let ended = false;
  let lastSaid = '';

  const end = () => Math.min(idleEnd, wholeEnd);
  const isOver = () => wholeEnd < idleEnd;
  const used = () => {
    idleEnd = Date.now() + idleFor - early;
    if (dialog.open && !isOver()) dialog.close();
  };

  others?.postMessage('used');
  others?.addEventListener('message', ({ data }) => {
    if (data === 'used') used();
    if (data === 'ended') void leave();
  });

  /** "4 minutes", then every second of the last minute; read out each minute and three times in the last one. */
  function show() {
    const left = Math.max(0, Math.round((end() - Date.now()) / second));
    const minutes = Math.ceil(left / 60);
    const words = left > 60 ? `${minutes} minutes` : left === 1 ? '1 second' : `${left} seconds`;
    for (const part of dialog.querySelectorAll('[data-time]')) part.textContent = words;
    const worth = left > 60 ? `${minutes} minutes` : left > 40 ? '1 minute' : left > 20 ? '40 seconds' : '20 seconds';
    if (worth !== lastSaid) {
      lastSaid = worth;
      said.textContent = `You will be signed out in less than ${worth}.`;
    }
  }

  function warn() {
    for (const part of dialog.querySelectorAll('[data-why]'))
      part.hidden = part.dataset.why !== (isOver() ? 'over' : 'idle');
    stay.textContent = isOver() ? 'Go back to the page' : 'Stay signed in';
    lastSaid = '';
    show();
    dialog.showModal();
    stay.focus();
  }

  let dismissed = false;
  async function stayIn() {
    if (isOver()) {
      dismissed = true;
      dialog.close();
      return;
    }
    const answer = await fetch('/account/stay', { headers: { accept: 'application/json' } }).catch(() => null);
    if (!answer) {
      said.textContent = 'The service cannot be reached. Check your connection and try again.';
    } else if (answer.redirected || !answer.ok) {
      await leave();
    } else {
      used();
      others?.postMessage('used');
    }
  }
  stay.addEventListener('click', () => void stayIn());
  dialog.addEventListener('cancel', (event) => {
    event.preventDefault();
    void stayIn();
  });

  async function leave() {
    if (ended) return;
    ended = true;
    const why = isOver() ? 'over' : 'idle';
    const here = location.pathname + location.search;
    const body = new URLSearchParams({ ...typed(page), _csrf: dialog.querySelector('input[name=_csrf]').value });
    await fetch('/account/timed-out', { method: 'POST', body }).catch(() => null);
    others?.postMessage('ended');
    location.assign(`/sign-in?ended=${why}&next=${encodeURIComponent(here)}`);
  }

  const look = () => {
    if (ended) return;
    const left = end() - Date.now();
    if (left <= 0) void leave();
    else if (dialog.open) show();
    else if (left <= warnBefore && !(dismissed && isOver())) warn();
  };
  setInterval(look, second);
  // A computer that slept through it all wakes here.
  page.addEventListener('visibilitychange', look);
}

/** The form on the page in which something was typed: where it goes and what is in it. Never passwords, codes or files. */
function typed(page) {
  for (const form of page.querySelectorAll('main form[method=post]')) {
    const fields = [...form.elements];
    if (fields.some((field) => field.type === 'password') || !fields.some(isChanged)) continue;
    const pairs = [...new FormData(form)].filter(([name, value]) => name !== '_csrf' && typeof value === 'string');
    return { path: new URL(form.action, location.href).pathname, fields: JSON.stringify(pairs) };
  }
  return {};
}

function isChanged(field) {
  if (field.type === 'hidden' || field.type === 'file') return false;
  if (field.type === 'checkbox' || field.type === 'radio') return field.checked !== field.defaultChecked;
  if (field.tagName === 'SELECT')
    return [...field.options].some((option) => option.selected !== option.defaultSelected);
  return 'defaultValue' in field && field.value !== field.defaultValue;
}
