// The page of results: what is typed, chosen or stands in the address is asked for at once; an answer that a
// later question has overtaken is not shown. The state of the page is its address.
import { say, say_parts } from '../say';
import { asking, asks_for_something, at_first, read_address, write_address, type Asked } from './address';
import { SearchFault, type SearchClient } from './client';
import { append, button, element, type Content } from './dom';
import { FacetList } from './facet_list';
import type { Answer, Fault } from './messages';
import { result_list } from './result_list';

const faults = (): Record<Fault, string> => ({
  offline: say('script_offline'), changed: say('script_changed'), broken: say('script_broken'),
  forbidden: say('script_forbidden'),
});

export class SearchPage {
  private readonly status = element('p', { class: 'facts', role: 'status' });
  private readonly notes = element('div', { class: 'search-notes' });
  private readonly facets = new FacetList((chosen) => this.go_to(asking(this.asked, { chosen })));
  private readonly results = element('section', { class: 'results', 'aria-label': say('script_results') });
  private asked: Asked = read_address(location.search);
  private newest = 0;
  private settled = true; // whether what is typed next is a new place in the history
  private loaded = false; // whether there has been an answer
  private failed = false; // whether a fault is shown

  constructor(private readonly client: SearchClient, private readonly root: URL, form: HTMLFormElement,
    private readonly input: HTMLInputElement, private readonly lists: HTMLElement) {
    lists.before(this.status, this.notes, this.facets.form, this.results);
    form.addEventListener('submit', (event) => this.submit(event));
    input.addEventListener('input', () => this.typed());
    document.addEventListener('click', (event) => this.follow(event));
    addEventListener('popstate', () => this.take_address());
    document.addEventListener('keydown', (event) => this.move(event));
    if (asks_for_something(this.asked)) {
      this.take_address();
    } else {
      this.tell(say('script_type_or_choose'));
      when_shown(() => this.newest === 0 && this.take_address());
    }
  }

  // How many bytes have come, while the search and the index are loading. What still comes after a fault must not hide it.
  loading(bytes: number): void {
    if (!this.loaded && !this.failed && asks_for_something(this.asked)) this.tell(say('script_loading_size', { size: Math.round(bytes / 1024) }));
  }

  private take_address(): void {
    this.asked = read_address(location.search);
    this.settled = true;
    if (this.input.value !== this.asked.typed) this.input.value = this.asked.typed;
    void this.ask();
  }

  private go_to(address: string): void {
    history.pushState(null, '', address);
    this.take_address();
  }

  private submit(event: SubmitEvent): void {
    event.preventDefault();
    this.settled = true;
    if (this.input.value !== this.asked.typed) this.go_to(asking(this.asked, { typed: this.input.value }));
    else void this.ask();
  }

  private typed(): void {
    this.asked = { ...this.asked, typed: this.input.value, as_typed: false, limit: at_first };
    const address = write_address(this.asked) || location.pathname;
    if (this.settled) history.pushState(null, '', address);
    else history.replaceState(null, '', address);
    this.settled = false;
    void this.ask();
  }

  // Links to this page change what is asked for, without loading it anew.
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

  private show(answer: Answer, asked: Asked): void {
    const something = asks_for_something(asked);
    this.lists.hidden = answer.results.length > 0;
    this.tell(something ? summary(answer, asked) : say('script_type_or_choose'));
    this.notes.replaceChildren();
    append(this.notes, this.notes_on(answer, asked));
    this.facets.show(answer.facets, asked.chosen);
    this.results.replaceChildren(element('h2', { class: 'unseen' }, say('script_results')),
      ...result_list(this.root, answer.results, answer.showing || asked.typed));
    if (answer.matches > asked.limit) this.results.append(this.show_more(asked));
  }

  private notes_on(answer: Answer, asked: Asked): Content[] {
    const link = (words: string, to: Partial<Asked>): HTMLElement => element('a', { href: asking(asked, to) }, words);
    const notes: Content[] = [];
    const note = (...content: Content[]): void => void notes.push(element('p', { class: 'facts' }, content));
    if (answer.completions.length > 0) {
      const items = answer.completions.map((typed) => element('li', {}, link(typed, { typed })));
      notes.push(element('ul', { class: 'inline', 'aria-label': say('script_go_on_with') }, items));
    }
    if (answer.names.length > 0)
      note(say_parts<Content>('script_pages', { pages: answer.names.map(({ name, url }, i) =>
        [i > 0 ? ', ' : '', element('a', { href: new URL(url.slice(1), this.root).href }, name)]) }));
    if (answer.showing !== '')
      note(say_parts<Content>('script_showing', { words: element('strong', {}, answer.showing) }), ' ',
        link(say('script_instead', { words: asked.typed }), { as_typed: true }));
    if (answer.also.length > 0) {
      const also = answer.also.map(({ typed, expansion }) => say('script_also_one', { expansion, typed })).join(', ');
      note(say('script_also', { words: also }), ' ', link(say('script_only_typed'), { as_typed: true }));
    }
    if (asked.as_typed)
      note(say('script_as_typed'), ' ', link(say('script_other_forms'), { as_typed: false }));
    if (answer.near_words.length > 0)
      note(say_parts<Content>('script_did_you_mean',
        { words: answer.near_words.map((typed, i) => [i > 0 ? ', ' : '', link(typed, { typed, chosen: {} })]) }));
    if (answer.near_themes.length > 0)
      note(say_parts<Content>('script_themes', { themes: answer.near_themes.map(({ id, name }, i) =>
        [i > 0 ? ', ' : '', element('a', { href: new URL(`themes/${id}/`, this.root).href }, name)]) }));
    const chosen = Object.values(asked.chosen).some((ids) => ids.length > 0);
    if (chosen) note(link(say('script_take_back'), { chosen: {} }));
    return notes;
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
    this.facets.show([], this.asked.chosen);
    this.tell(faults()[fault], ' ', button(say('script_try_again'), () => {
      this.tell(say('script_loading'));
      this.input.focus(); // the button has gone
      void this.ask();
    }));
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

// Once the page stands and nothing else is asked of the line.
function when_shown(work: () => void): void {
  const soon = (): void => void setTimeout(work, 100);
  if (document.readyState === 'complete') soon();
  else addEventListener('load', soon, { once: true });
}

function summary(answer: Answer, asked: Asked): string {
  const near = answer.results.some((result) => result.missing.length > 0);
  if (answer.matches === 0) {
    const words = asked.typed.trim();
    if (words === '') return say('script_nothing_chosen');
    return near ? say('script_nothing_found_near', { words }) : say('script_nothing_found', { words });
  }
  const found = {
    passages: say('script_count_passages', { count: answer.matches }),
    documents: say('script_count_documents', { count: answer.documents }),
  };
  return near ? say('script_found_near', found) : say('script_found', found);
}
