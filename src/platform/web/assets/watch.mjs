/**
 * A page about work that goes on asks how far it is, and is loaded again when it has moved on. Without this script
 * the page's own link does the same.
 */
export function watchWork() {
  const work = document.querySelector('[data-watch]');
  const address = work?.getAttribute('data-watch');
  if (!work || !address) return;
  const state = work.getAttribute('data-watch-state');
  const shown = work.querySelector('[data-watch-progress]');
  const ask = async () => {
    try {
      const answer = await fetch(address, { headers: { accept: 'application/json' } });
      if (!answer.ok) return;
      const now = await answer.json();
      if (now.state !== state) {
        location.reload();
        return;
      }
      if (shown && now.progress > 0) shown.textContent = `${now.progress.toLocaleString('en-GB')} rows so far. `;
    } catch {
      // The server may be starting again: ask once more.
    }
    setTimeout(ask, 1500);
  };
  setTimeout(ask, 800);
}
