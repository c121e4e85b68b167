// Says what a due date being typed is read as, a moment after the last key. Without this there is a button for it.
export function readDatesTyped(page) {
  for (const input of page.querySelectorAll('input[data-reads-due]')) {
    const said = page.getElementById(input.dataset.readsDue);
    let waiting = 0;
    let asked = 0;
    input.addEventListener('input', () => {
      clearTimeout(waiting);
      waiting = setTimeout(async () => {
        const mine = ++asked;
        const answer = await fetch(`/updates/read-due?text=${encodeURIComponent(input.value)}`).catch(() => null);
        // An answer that comes after a later question is out of date.
        if (answer?.ok && mine === asked) said.textContent = (await answer.json()).says;
      }, 300);
    });
  }
}
