// The glossary gets a box that leaves only the terms which hold what is typed. Without the script all stand there.
import { say } from '../say';

// Capitals and accents do not matter.
const folded = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

export function filter_terms(): void {
  const list = document.querySelector<HTMLElement>('dl.glossary');
  if (list === null) return;
  const terms = [...list.children].filter((one) => one instanceof HTMLElement)
    .map((shown) => ({ shown, words: folded(shown.textContent ?? '') }));
  const box = document.createElement('input'), label = document.createElement('label'), status = document.createElement('p');
  const letters = document.querySelector<HTMLElement>('nav.letters');
  box.type = 'search';
  box.autocomplete = 'off';
  label.className = 'filter-box';
  label.append(say('script_filter_terms'), box);
  status.className = 'facts';
  status.setAttribute('role', 'status');
  list.before(label, status);
  box.addEventListener('input', () => {
    const wanted = folded(box.value.trim());
    for (const { shown, words } of terms) shown.hidden = !words.includes(wanted);
    if (letters !== null) letters.hidden = wanted !== '';  // they lead to terms that may be hidden
    status.textContent = wanted === '' ? '' : say('script_count_terms', { count: terms.filter(({ shown }) => !shown.hidden).length });
  });
}
