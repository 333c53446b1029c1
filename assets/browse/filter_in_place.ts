// Filters are links to plain pages. With a script the part of that page which is filtered takes the place of this
// one's: <div id="filtered"> holds the filters and what they choose from. The address, the title and the way back
// are those of the plain page, and how many there are now is said. What fails is followed as the link it is, and so
// is the way to a page that has more around its list than this one had when it was opened: data-within says so.
//
// A district in a year has no page. Its link leads to a search; here it shows the page of the district (data-page),
// narrowed to the year (data-year): /themes/time/district/otter-bay/?year=2012.
import { announce } from '../reading/announce';

const area = 'filtered';

// Addresses on a page are relative to it, so they are written out in full before they stand on another.
function write_out(page: ParentNode, from: string): void {
  for (const name of ['href', 'src', 'action', 'data-page', 'data-copy-quote']) {
    for (const element of page.querySelectorAll(`[${name}]`))
      element.setAttribute(name, new URL(element.getAttribute(name) ?? '', from).href);
  }
}

const within = document.getElementById(area)?.dataset['within'];

// Leaves on the page of a district what is of one year, if the page offers that year.
function narrow(shown: HTMLElement, year: string | null): void {
  const link = [...shown.querySelectorAll<HTMLAnchorElement>('.filters a[data-page]')].find((one) => one.dataset['year'] === year);
  if (!link) return;
  for (const group of shown.querySelectorAll<HTMLElement>('.gathered')) group.hidden = group.dataset['year'] !== year;
  for (const other of link.closest('ul')?.querySelectorAll('[aria-current]') ?? []) other.removeAttribute('aria-current');
  link.setAttribute('aria-current', 'page');
  for (const [id, words] of [['part', link.dataset['label']], ['part-count', link.dataset['count']]] as const) {
    const place = shown.querySelector(`#${id}`);
    if (place && words) place.textContent = words;
  }
}

const year_in = (address: string): string | null => new URL(address, location.href).searchParams.get('year');

async function show(address: string): Promise<boolean> {
  const response = await fetch(address);
  if (!response.ok) return false;
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const next = page.getElementById(area);
  const now = document.getElementById(area);
  if (!next || !now || (next.dataset['within'] ?? within) !== within) return false;
  write_out(next, new URL(address, location.href).href);
  write_out(document, location.href);
  narrow(next, year_in(address));
  now.replaceWith(document.adoptNode(next));
  document.title = page.title;
  announce(next.querySelector('[role="status"]')?.textContent?.trim() ?? page.title, true); // a status that came with its words is not read
  return true;
}

// The page that shows in place what a filter leads to.
const address_of = ({ href, dataset: { page, year } }: HTMLAnchorElement): string =>
  page === undefined ? href : new URL(`${page}?year=${year}`, location.href).href;

const list_of = (link: Element): string | null | undefined => link.closest('ul')?.getAttribute('aria-labelledby');

// The filter that was followed has a new element; the reader stays on it, or at least in its list.
function keep_focus(address: string, list: string | null | undefined): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>(`#${area} .filters a`)];
  const near = links.filter((link) => list_of(link) === list);
  const same = near.find((link) => address_of(link) === address) ?? near[0] ?? links[0];
  same?.closest('details')?.setAttribute('open', '');
  same?.focus({ preventScroll: true });
}

export function filter_in_place(): void {
  const shown = document.getElementById(area);
  if (!shown?.querySelector('.filters')) return;
  narrow(shown, year_in(location.href));
  document.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>(`#${area} .filters a`);
    if (!link || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    if (link.dataset['page'] === undefined && new URL(link.href).search !== '') return; // a search, which has a page of its own
    event.preventDefault();
    const address = address_of(link), list = list_of(link);
    show(address).then((done) => {
      if (!done) return location.assign(link.href);
      history.pushState(null, '', address);
      keep_focus(address, list);
    }, () => location.assign(link.href));
  });
  addEventListener('popstate', () => void show(location.href).then((done) => done || location.reload()));
}
