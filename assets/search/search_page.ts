// The page of results: what is typed, chosen or in the address is asked for at once; an answer that a
// later question has overtaken is not shown. The state of the page is its address.
import { announce } from '../reading/announce';
import { say } from '../say';
import { answer_announced, notes_on, search_tips, summary } from './answer_notes';
import { asking, asks_for_something, at_first, at_most, leads_back, read_address, write_address, type Asked } from './address';
import { best_match } from './best_match';
import { SearchFault, type SearchClient } from './client';
import { ContactLink } from './contact_link';
import { append, button, element, type Content } from './dom';
import { FacetList } from './facet_list';
import type { Answer, Fault } from './messages';
import { result_list } from './result_list';
import { keep_scroll, kept_scroll } from './scroll';
import { SortChoice } from './sort_choice';

const faults = (): Record<Fault, string> => ({
  offline: say('script_offline'), slow: say('script_slow'), changed: say('script_changed'), garbled: say('script_garbled'),
  broken: say('script_broken'), forbidden: say('script_forbidden'),
});

const rest = 1000; // ms without a keystroke, after which a reader is taken to have typed what they mean

export class SearchPage {
  private readonly status = element('p', { class: 'facts search-summary' });
  private readonly sort = new SortChoice((by_date) => this.go_to(asking(this.asked, { by_date })));
  private readonly query = element('p', { class: 'printed' }); // in print the box is left out
  private readonly notes = element('div', { class: 'search-notes' });
  private readonly facets = new FacetList((chosen) => this.go_to(asking(this.asked, { chosen })));
  private readonly results = element('section', { class: 'results', 'aria-label': say('script_results') });
  private readonly contact = new ContactLink();
  private readonly title = document.title;
  private asked: Asked = read_address(location.search);
  private newest = 0;
  private settled = true; // whether what is typed next is a new place in the history
  private typing: ReturnType<typeof setTimeout> | undefined; // until no key has been pressed for a while
  private at_rest = (): void => {}; // what waits for that
  private place: { scroll?: number; fragment?: string } = {}; // where the next answer is to be scrolled to
  private loaded = false; // whether there has been an answer
  private failed = false; // whether a fault is shown

  constructor(private readonly client: SearchClient, private readonly root: URL, form: HTMLFormElement,
    private readonly input: HTMLInputElement, private readonly lists: HTMLElement) {
    lists.before(this.query, element('div', { class: 'search-told' }, this.status, this.sort.label), this.notes, this.facets.form, this.results);
    form.addEventListener('submit', (event) => this.submit(event));
    input.addEventListener('input', () => this.typed());
    document.addEventListener('click', (event) => this.follow(event));
    addEventListener('popstate', () => this.take_address(kept_scroll()));
    document.addEventListener('keydown', (event) => this.move(event));
    keep_scroll();
    if (asks_for_something(this.asked)) {
      this.take_address(kept_scroll());
    } else {
      this.tell(say('script_type_or_choose'));
      when_shown(() => this.newest === 0 && this.take_address());
    }
  }

  // How many bytes have come, while the search and the index are loading. What still comes after a fault must not hide it.
  loading(bytes: number): void {
    if (!this.loaded && !this.failed && asks_for_something(this.asked)) this.tell(say('script_loading_size', { size: Math.round(bytes / 1024) }));
  }

  // `scroll`: how far down the reader was there; else the address may name a result.
  private take_address(scroll?: number): void {
    this.asked = read_address(location.search);
    this.place = scroll === undefined ? { fragment: location.hash } : { scroll };
    this.settle();
    if (this.input.value !== this.asked.typed) this.input.value = this.asked.typed;
    void this.ask();
  }

  private go_to(address: string): void {
    history.pushState(null, '', address);
    this.take_address();
  }

  // What is typed is what is meant.
  private settle(): void {
    this.settled = true;
    clearTimeout(this.typing);
    this.typing = undefined;
  }

  private submit(event: SubmitEvent): void {
    event.preventDefault();
    this.settle();
    if (this.input.value !== this.asked.typed) this.go_to(asking(this.asked, { typed: this.input.value }));
    else void this.ask();
  }

  private typed(): void {
    this.asked = { ...this.asked, typed: this.input.value, as_typed: false, limit: at_first };
    this.place = {};
    const address = write_address(this.asked) || location.pathname;
    if (this.settled) history.pushState(null, '', address);
    else history.replaceState(null, '', address);
    this.settled = false;
    clearTimeout(this.typing);
    this.typing = setTimeout(() => {
      this.typing = undefined;
      this.at_rest();
    }, rest);
    void this.ask();
  }

  // Links to this page change what is asked for, without loading it again.
  private follow(event: MouseEvent): void {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    const plain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
    if (link === null || !plain || link.origin !== location.origin || link.pathname !== location.pathname || link.search === '') return;
    event.preventDefault();
    this.go_to(link.search);
    this.input.focus();
  }

  private async ask(): Promise<void> {
    const number = ++this.newest, asked = this.asked;
    this.failed = false;
    const words = asked.typed.trim();
    document.title = words === '' ? this.title : say('script_page_title', { words, page: this.title });
    this.query.textContent = words === '' ? '' : say('script_printed_query', { words });
    const slow = setTimeout(() => this.results.setAttribute('aria-busy', 'true'), 200);
    try {
      const reply = await this.client.ask({ ask: 'answer', ...asked });
      if (number !== this.newest || reply.kind !== 'answer') return;
      this.loaded = true;
      this.show(reply.answer, asked);
    } catch (error) {
      if (number === this.newest) this.show_fault(error instanceof SearchFault ? error.fault : 'broken');
    } finally {
      clearTimeout(slow);
      if (number === this.newest) this.results.removeAttribute('aria-busy');
    }
  }

  private tell(...content: Content[]): void {
    this.status.replaceChildren();
    append(this.status, content);
  }

  // At once, or when typing rests.
  private once_at_rest(work: () => void): void {
    this.at_rest = work;
    if (this.typing === undefined) work();
  }

  private show(answer: Answer, asked: Asked): void {
    const something = asks_for_something(asked), found = answer.results.length > 0 || answer.best !== undefined;
    const told = something ? summary(answer, asked) : say('script_type_or_choose');
    if (answer.matches > 0 || this.typing === undefined) this.tell(told);
    this.once_at_rest(() => {
      this.tell(told);
      if (something) announce(answer_announced(answer, told), true);
    });
    this.lists.hidden = found;
    this.sort.show(asked.by_date, answer.results.length);
    this.notes.replaceChildren();
    append(this.notes, notes_on(answer, asked, this.root, !this.settled));
    this.facets.show(answer.facets, asked.chosen);
    this.results.replaceChildren(element('h2', { class: 'unseen' }, say('script_results')));
    append(this.results, [answer.best && best_match(this.root, answer.best),
      result_list(this.root, answer.results, { ...asked, typed: answer.showing || asked.typed }),
      answer.results.length < Math.min(answer.listed, at_most) ? this.show_more(asked) : undefined,
      something && !found ? search_tips() : undefined]);
    this.contact.show(something ? this.results : this.lists, asked.typed);
    this.scroll_to_place();
  }

  // Where the reader was, or the result they come back from.
  private scroll_to_place(): void {
    const { scroll, fragment } = this.place;
    this.place = {};
    if (scroll !== undefined) scrollTo({ top: scroll, behavior: 'instant' });
    if (fragment === undefined) return;
    const link = this.links().reverse().find((one) => leads_back(one, this.root, fragment));
    link?.closest('.excerpt')?.scrollIntoView({ block: 'center', behavior: 'instant' });
    link?.focus({ preventScroll: true });
  }

  private show_more(asked: Asked): HTMLElement {
    return element('p', {}, button(say('script_show_more'), () => {
      const before = this.links().length;
      history.replaceState(null, '', write_address({ ...asked, limit: asked.limit + at_first }));
      this.asked = read_address(location.search);
      void this.ask().then(() => this.links()[before]?.focus());
    }));
  }

  private show_fault(fault: Fault): void {
    this.failed = true;
    this.lists.hidden = false;
    this.notes.replaceChildren();
    this.results.replaceChildren();
    this.sort.show(this.asked.by_date, 0);
    this.facets.show([], this.asked.chosen);
    const told = faults()[fault];
    this.tell(told, ' ', button(say('script_try_again'), () => {
      this.tell(say('script_loading'));
      this.input.focus(); // the button has gone
      void this.ask();
    }));
    this.once_at_rest(() => announce(told, true));
  }

  private links(): HTMLAnchorElement[] {
    return [...this.results.querySelectorAll('a')];
  }

  // Down and up from the box to the results and among them; Escape goes back to the box.
  private move(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key] ?? 0;
    const links = this.links();
    const at = links.indexOf(document.activeElement as HTMLAnchorElement);
    const in_box = document.activeElement === this.input;
    if (event.key === 'Escape' && at !== -1) {
      this.input.focus();
    } else if (step !== 0 && (at !== -1 || (in_box && step === 1))) {
      (at + step < 0 ? this.input : links[Math.min(at + step, links.length - 1)])?.focus();
    } else {
      return;
    }
    event.preventDefault();
  }
}

// Once the page has loaded and the line is free.
function when_shown(work: () => void): void {
  const soon = (): void => void setTimeout(work, 100);
  if (document.readyState === 'complete') soon();
  else addEventListener('load', soon, { once: true });
}
