// The script of every page: it makes the search box work.
import { say } from '../say';
import { read_address } from './address';
import { SearchClient } from './client';
import { element } from './dom';
import { show_hits } from './hit_walk';
import { SearchPage } from './search_page';
import { listen_for_shortcuts, slash_is_on, switch_slash } from './shortcuts';

// This script is in assets/ of the site; so the address of the site is known wherever it is published.
const root = new URL('../', (document.currentScript as HTMLScriptElement).src);
const form = document.querySelector<HTMLFormElement>('form.search-form');
const input = form?.querySelector<HTMLInputElement>('input[type="search"]');
const lists = document.getElementById('lists');

const works = location.protocol !== 'file:' && typeof WebAssembly === 'object' && 'compileStreaming' in WebAssembly
  && typeof Worker === 'function' && 'DecompressionStream' in globalThis;

// Why there are no results; the page itself says how to go on.
function explain(form: HTMLFormElement): void {
  const reason = location.protocol === 'file:'
    ? say('script_opened_as_file')
    : say('script_old_browser');
  form.after(element('p', { class: 'search-summary', role: 'status' }, reason));
}

// The choice whether / opens the search is where its help is.
function offer_slash(help: Element): void {
  const box = element('input', { type: 'checkbox', checked: slash_is_on() });
  box.addEventListener('change', () => switch_slash(box.checked));
  help.append(element('p', {}, element('label', {}, box, ' ', say('script_slash'))));
}

// On a phone the box of the header comes up at a button; then the reader types at once.
function focus_when_opened(input: HTMLInputElement): void {
  input.closest<HTMLElement>('[popover]')?.addEventListener('toggle', (event) => {
    if ((event as ToggleEvent).newState === 'open') input.focus();
  });
}

function start(form: HTMLFormElement, input: HTMLInputElement): void {
  listen_for_shortcuts(input);
  focus_when_opened(input);
  const help = document.querySelector('details.help');
  if (help !== null) offer_slash(help);
  const asked = read_address(location.search);
  input.value = asked.typed;
  if (!works) {
    if (lists !== null) explain(form);
    return;
  }
  let page: SearchPage | undefined;
  const client = new SearchClient(root, (bytes) => page?.loading(bytes));
  if (lists !== null) {
    page = new SearchPage(client, root, form, input, lists);
  } else {
    input.addEventListener('focus', () => client.fetch_ahead(), { once: true });
    if (asked.typed !== '') void show_hits(client, root, asked).catch(() => {}); // without marks the page is whole, too
  }
}

if (form !== null && input !== null && input !== undefined) start(form, input);
