// Filters are links to plain pages. With a script the part of that page which is filtered takes the place of this
// one's: <div id="filtered"> holds the filters and what they choose from. The address, the title and the way back
// are those of the plain page, and how many there are now is said. What fails is followed as the link it is, and so
// is the way to a page that has more around its list than this one had when it was opened: data-within says so.
import { announce } from '../reading/announce';

const area = 'filtered';

// Addresses on a page are relative to it, so they are written out in full before they stand on another.
function write_out(page: ParentNode, from: string): void {
  for (const name of ['href', 'src', 'action']) {
    for (const element of page.querySelectorAll(`[${name}]`))
      element.setAttribute(name, new URL(element.getAttribute(name) ?? '', from).href);
  }
}

const within = document.getElementById(area)?.dataset['within'];

async function show(address: string): Promise<boolean> {
  const response = await fetch(address);
  if (!response.ok) return false;
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const next = page.getElementById(area);
  const now = document.getElementById(area);
  if (!next || !now || (next.dataset['within'] ?? within) !== within) return false;
  write_out(next, new URL(address, location.href).href);
  write_out(document, location.href);
  now.replaceWith(document.adoptNode(next));
  document.title = page.title;
  announce(next.querySelector('[role="status"]')?.textContent?.trim() ?? page.title, true); // a status that came with its words is not read
  return true;
}

const list_of = (link: Element): string | null | undefined => link.closest('ul')?.getAttribute('aria-labelledby');

// The filter that was followed has a new element; the reader stays on it, or at least in its list.
function keep_focus(address: string, list: string | null | undefined): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>(`#${area} .filters a`)];
  const near = links.filter((link) => list_of(link) === list);
  const same = near.find((link) => link.href === address) ?? near[0] ?? links[0];
  same?.closest('details')?.setAttribute('open', '');
  same?.focus({ preventScroll: true });
}

export function filter_in_place(): void {
  if (!document.querySelector(`#${area} .filters`)) return;
  document.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>(`#${area} .filters a`);
    if (!link || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    const address = link.href, list = list_of(link);
    show(address).then((shown) => {
      if (!shown) return location.assign(address);
      history.pushState(null, '', address);
      keep_focus(address, list);
    }, () => location.assign(address));
  });
  addEventListener('popstate', () => void show(location.href).then((shown) => shown || location.reload()));
}
