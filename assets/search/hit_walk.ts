// On the page of a document that was opened from the results (?q=…): marks what the query finds there, and
// leads from one hit to the next.
//
// The worker is given the words of the passages as this page shows them, without the signs for links and
// notes, so that the places it answers with are places here.
import { say } from '../say';
import { way_back, type Asked } from './address';
import type { SearchClient } from './client';
import { button, element } from './dom';
import type { FoundPassage, Span } from './messages';

const signs = '.anchor, sup';

function text_nodes(passage: Element): Text[] {
  const nodes: Text[] = [];
  const walker = document.createTreeWalker(passage, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    if (node.parentElement?.closest(signs) === null) nodes.push(node);
  }
  return nodes;
}

// From the last hit to the first, so that the places of the others stay what they are.
function mark(passage: Element, hits: readonly Span[]): HTMLElement[] {
  const marks: HTMLElement[] = [];
  for (const { begin, end } of [...hits].reverse()) {
    let at = 0;
    const parts: HTMLElement[] = [];
    for (const node of text_nodes(passage)) {
      const from = Math.max(begin - at, 0), to = Math.min(end - at, node.length);
      at += node.length;
      if (from >= to) continue;
      const part = node.splitText(from);
      part.splitText(to - from);
      const marked = element('mark', {});
      part.replaceWith(marked);
      marked.append(part);
      parts.push(marked);
      if (at >= end) break;
    }
    marks.unshift(...parts);
  }
  return marks;
}

// A phone has room for the sign alone.
const signed = (sign: string, words: string): HTMLElement[] =>
  [element('span', { class: 'sign', 'aria-hidden': 'true' }, sign), element('span', { class: 'words', 'aria-hidden': 'true' }, words)];

function sign_button(sign: string, words: string, press: () => void): HTMLButtonElement {
  const made = button(signed(sign, words), press);
  made.setAttribute('aria-label', words);
  return made;
}

class HitWalk {
  private at = -1;
  private readonly status = element('p', { role: 'status' });

  // In order. A hit that runs over several elements has a mark in each.
  constructor(private readonly hits: readonly HTMLElement[], results: string) {
    const bar = element('nav', { class: 'hits', 'aria-label': say('script_hits_here') }, this.status,
      sign_button('‹', say('script_previous_hit'), () => this.step(-1)), sign_button('›', say('script_next_hit'), () => this.step(1)),
      element('a', { href: results, 'aria-label': say('script_back_to_results') }, signed('←', say('script_back_to_results'))),
      sign_button('×', say('script_remove_marks'), () => {
        this.give_focus();
        for (const hit of this.hits) hit.replaceWith(...hit.childNodes);
        bar.remove();
      }));
    this.status.textContent = say('script_count_hits', { count: hits.length });
    document.body.append(bar);
  }

  // Begins at the passage that the address names; where it was edited since, at the first hit.
  begin(): void {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const passage = target?.closest('.passage') ?? target;
    const first = this.hits.findIndex((hit) => passage?.contains(hit));
    if (first !== -1) this.show(first, false);
    else if (location.hash !== '' && target === null) this.show(0);
  }

  // The keyboard goes on at the passage, since the button it was on goes away.
  private give_focus(): void {
    this.hits[Math.max(this.at, 0)]?.closest('[id]')?.querySelector<HTMLElement>('.anchor, .back')?.focus({ preventScroll: true });
  }

  private step(by: number): void {
    this.show((this.at + by + this.hits.length) % this.hits.length);
  }

  private show(at: number, scrolls = true): void {
    this.hits[this.at]?.classList.remove('current');
    this.at = at;
    const hit = this.hits[at] as HTMLElement;
    hit.classList.add('current');
    if (scrolls) hit.scrollIntoView({ block: 'center' });
    this.status.textContent = say('script_hit_of', { hit: at + 1, hits: this.hits.length });
  }
}

export async function show_hits(client: SearchClient, root: URL, { typed, as_typed }: Asked): Promise<void> {
  const passages = [...document.querySelectorAll('main [id^="p-"], main [id^="fn-"]')];
  if (passages.length === 0) return;
  const url = `/${location.href.replace(/[?#].*/, '').slice(root.href.length)}`.replace(/index\.html$/, '');
  const texts = passages.map((passage) =>
    ({ anchor: passage.id, text: text_nodes(passage).map((node) => node.data).join('') }));
  const reply = await client.ask({ ask: 'hits', typed, as_typed, document: url, passages: texts });
  if (reply.kind !== 'hits') return;
  const by_anchor = new Map(reply.passages.map((found: FoundPassage) => [found.anchor, found.hits]));
  const hits = passages.flatMap((passage) => mark(passage, by_anchor.get(passage.id) ?? []));
  if (hits.length === 0) return;
  new HitWalk(hits, way_back(root, new URL(location.href))).begin();
}
