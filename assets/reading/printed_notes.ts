// On paper nobody leafs to the end for a note: while the page is printed each stands below the passage that has its
// sign, and what stands there is left out of the list. Without this the list is printed as it is.
import { copy_of } from './notes';

let taken_back: (() => void)[] = [];

function put_in_place(notes: HTMLElement): void {
  const behind = new Map<Element, Element>(); // of a passage, what stands last below it
  const items = [...notes.querySelectorAll<HTMLElement>(':scope > ol > li')];
  for (const item of items) {
    const number = item.id.slice(3), passage = document.getElementById(`fnref-${number}`)?.closest('.passage');
    if (passage === null || passage === undefined) continue;
    const note = copy_of(item), sign = document.createElement('sup');
    note.className = 'printed-note';
    sign.textContent = number;
    note.prepend(sign, ' ');
    const last = behind.get(passage);
    if (last !== undefined) last.after(note);
    else if (passage.matches('li')) passage.append(note);
    else passage.after(note);
    behind.set(passage, note);
    item.hidden = true;
    taken_back.push(() => {
      note.remove();
      item.hidden = false;
    });
  }
  notes.hidden = items.every((item) => item.hidden);
  taken_back.push(() => { notes.hidden = false; });
}

function take_back(): void {
  for (const undo of taken_back) undo();
  taken_back = [];
}

export function print_notes_in_place(): void {
  const notes = document.querySelector<HTMLElement>('.document .notes');
  if (notes === null) return;
  addEventListener('beforeprint', () => {
    take_back();
    put_in_place(notes);
  });
  addEventListener('afterprint', take_back);
}
