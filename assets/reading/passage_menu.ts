// The sign § after a passage: a press marks the passage, copies its address, and opens a menu of what else one may
// want of it. Without a script, and with Ctrl or the middle button, it is the link it looks like.
import { announce } from './announce';
import { address_of, citation_of, quotation_of } from './cited_passage';
import { copied } from './copy';
import { close_pop_up, open_pop_up } from './pop_up';

// The address names the passage from now on; the page stays where it is.
function mark(passage: Element): void {
  const { scrollX, scrollY } = window;
  location.hash = passage.id;
  window.scrollTo({ left: scrollX, top: scrollY, behavior: 'instant' });
}

function walk_by_arrows(menu: HTMLElement, anchor: HTMLElement): void {
  const items = [...menu.querySelectorAll<HTMLElement>('[role="menuitem"]')];
  const steps: Record<string, number> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };
  for (const item of items) item.tabIndex = -1;
  menu.addEventListener('keydown', (event) => {
    const at = items.indexOf(document.activeElement as HTMLElement);
    const step = steps[event.key];
    if (step !== undefined) items.at((at + step) % items.length)?.focus();
    else if (event.key === 'Home') items[0]?.focus();
    else if (event.key === 'End') items.at(-1)?.focus();
    else if (event.key === 'Tab') {
      close_pop_up();
      anchor.focus({ preventScroll: true }); // from where the key goes on
      return;
    } else return;
    event.preventDefault();
  });
  items[0]?.focus({ preventScroll: true });
}

async function do_item(item: HTMLElement, passage: Element): Promise<void> {
  const { copy, done = '' } = item.dataset;
  if (copy === undefined) {
    const shared = { title: document.title, text: quotation_of(passage), url: address_of(passage) };
    return navigator.share(shared).catch(() => {}); // a reader may think better of it
  }
  const text = copy === 'quotation' ? quotation_of(passage) : citation_of(passage, copy);
  announce(await copied(text) ? done : item.closest<HTMLElement>('.menu')?.dataset['failed'] ?? '');
}

async function open_menu(sign: HTMLAnchorElement, passage: Element, template: HTMLTemplateElement): Promise<void> {
  const box = (template.content.firstElementChild as HTMLElement).cloneNode(true) as HTMLElement;
  if (!('share' in navigator)) box.querySelector('[data-share]')?.remove();
  const address_copied = await copied(address_of(passage));
  const said = (address_copied ? box.dataset['done'] : box.dataset['failed']) ?? '';
  box.querySelector('.outcome')?.replaceChildren(said);
  announce(said, true);
  sign.setAttribute('aria-expanded', 'true');
  open_pop_up(box, sign, () => sign.setAttribute('aria-expanded', 'false'));
  walk_by_arrows(box, sign);
  box.addEventListener('click', (event) => {
    const item = event.target instanceof Element ? event.target.closest<HTMLElement>('[role="menuitem"]') : null;
    if (item === null) return;
    const work = do_item(item, passage);
    close_pop_up();
    sign.focus({ preventScroll: true });
    void work;
  });
}

export function offer_passage_menus(): void {
  const template = document.querySelector<HTMLTemplateElement>('template#passage-menu');
  if (template === null) return;
  for (const sign of document.querySelectorAll('.document .anchor')) {
    sign.setAttribute('aria-haspopup', 'menu');
    sign.setAttribute('aria-expanded', 'false');
  }
  document.addEventListener('click', (event) => {
    const sign = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('.document .anchor') : null;
    const passage = sign?.closest('.passage');
    if (!sign || !passage || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    mark(passage);
    void open_menu(sign, passage, template);
  });
}
