// Results as markup, in the manner of templates/partials/passage_group.html: passages of a document that stand
// together are one article.
import { say } from '../say';
import { readable_dates } from './dates';
import { element, type Content } from './dom';
import type { Result } from './messages';
import { text_language } from './text_language';

// The address of a result, with what it was found by, so that its page can mark the hits.
function address(root: URL, result: Result, typed: string, anchored: boolean): string {
  const url = new URL(result.url.slice(1), root);
  url.searchParams.set('q', typed);
  if (!anchored) url.hash = '';
  return url.href;
}

// As it is on the web, whatever server this copy is read from: for print.
function published(result: Result): string {
  const page = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href ?? location.href;
  return new URL(`..${result.url}`, page).href;
}

function words_of(result: Result): Content[] {
  return result.excerpt.map(({ text, hit }) => (hit ? element('mark', {}, text) : text));
}

function passage(root: URL, result: Result, typed: string): HTMLElement {
  const path = result.heading_path.join(' › ');
  const unlike = result.missing.length > 0 ? say('script_without', { words: result.missing.join(', ') }) : say('script_near_match');
  return element('div', { class: 'excerpt' },
    path === '' ? undefined : element('p', { class: 'path', ...text_language() }, path),
    element('p', text_language(), words_of(result)),
    element('p', { class: 'facts' },
      result.approximate ? [element('span', { class: 'mark' }, unlike), ' '] : undefined,
      result.kind === 'note' ? `${say('script_footnote')} · ` : undefined,
      element('a', { href: address(root, result, typed, true), 'data-address': published(result) }, say('script_read_in_context'),
        element('span', { class: 'unseen', ...text_language() }, `: ${result.title}${path === '' ? '' : `, ${path}`}`))));
}

function more(root: URL, results: readonly Result[], typed: string): Content {
  const last = results.at(-1);
  if (last === undefined || last.more === 0) return undefined;
  return element('p', { class: 'facts' },
    element('a', { href: address(root, last, typed, false) }, say('script_more_in_document', { count: last.more })));
}

function group(root: URL, results: readonly Result[], typed: string): HTMLElement {
  const first = results[0] as Result;
  return element('article', { class: 'gathered' },
    element('h3', text_language(), element('a', { href: address(root, first, typed, true) }, first.title)),
    element('p', { class: 'facts' }, `${first.label} · `, element('time', { datetime: first.date }, readable_dates(first.date))),
    results.map((result) => passage(root, result, typed)),
    more(root, results, typed));
}

// `typed`: what found them.
export function result_list(root: URL, results: readonly Result[], typed: string): HTMLElement[] {
  const groups: Result[][] = [];
  for (const result of results) {
    const last = groups.at(-1);
    if (last?.[0]?.document === result.document) last.push(result);
    else groups.push([result]);
  }
  return groups.map((one) => group(root, one, typed));
}
