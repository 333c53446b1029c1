// Links that say what they lead to before one goes there: a name its explanation, the sign of a footnote the note.
//
// Under the mouse, and with the focus of the keyboard, it comes up by itself and stays until both have left; under a
// finger the first tap shows it and the second follows the link. Esc takes it away (WCAG 1.4.13).
import { close_pop_up, in_pop_up, open_pop_up, pop_up_at } from './pop_up';

// What to show for a link; undefined: nothing.
export type Explain = (link: HTMLAnchorElement) => Node | undefined;

const wait_to_show = 180, wait_to_hide = 300; // milliseconds; the second lets a mouse cross the gap
const box_id = 'explanation';

let timer: ReturnType<typeof setTimeout> | undefined;
let shown_by: 'mouse' | 'focus' | 'tap' | undefined; // undefined: what is open, if anything, is none of ours

function show(link: HTMLAnchorElement, explain: Explain, by: typeof shown_by): boolean {
  clearTimeout(timer);
  if (pop_up_at() === link && shown_by !== undefined) return true;
  const content = explain(link);
  if (content === undefined) return false;
  const box = document.createElement('div');
  box.id = box_id;
  box.className = 'pop-up explanation';
  box.append(content);
  open_pop_up(box, link, () => {
    link.removeAttribute('aria-describedby');
    shown_by = undefined;
  });
  shown_by = by;
  link.removeAttribute('title'); // the browser would show it besides
  link.setAttribute('aria-describedby', box_id);
  return true;
}

export function explain_links(selector: string, explain: Explain): void {
  const link_at = (target: EventTarget | null): HTMLAnchorElement | null =>
    target instanceof Element ? target.closest<HTMLAnchorElement>(selector) : null;
  let finger = false;
  document.addEventListener('pointerdown', (event) => { finger = event.pointerType === 'touch'; }, true);

  document.addEventListener('pointerover', (event) => {
    if (event.pointerType === 'touch') return;
    const link = link_at(event.target);
    if (link !== null) {
      clearTimeout(timer);
      timer = setTimeout(() => show(link, explain, 'mouse'), wait_to_show);
    } else {
      clearTimeout(timer);
      if (shown_by === 'mouse' && !in_pop_up(event.target)) timer = setTimeout(close_pop_up, wait_to_hide);
    }
  });
  document.addEventListener('focusin', ({ target }) => {
    const link = link_at(target);
    if (link?.matches(':focus-visible')) show(link, explain, 'focus');
  });
  document.addEventListener('focusout', (event) => {
    if (shown_by === 'focus' && link_at(event.target) === pop_up_at() && !in_pop_up(event.relatedTarget)) close_pop_up();
  });
  document.addEventListener('click', (event) => {
    const link = link_at(event.target);
    if (link === null || !finger || (pop_up_at() === link && shown_by === 'tap')) return;
    if (show(link, explain, 'tap')) event.preventDefault();
  });
}
