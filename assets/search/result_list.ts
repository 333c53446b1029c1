// Results as markup, in the manner of templates/partials/passage_group.html: passages of a document that follow
// one another are one article.
import { say } from '../say';
import { address_of_result, type Asked } from './address';
import { readable_dates } from './dates';
import { element, type Content } from './dom';
import type { ExcerptPart, Result } from './messages';
import { text_language } from './text_language';

// As it is on the web, whatever server this copy is read from: for print.
function published(result: Result): string {
  const page = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href ?? location.href;
  return new URL(`..${result.url}`, page).href;
}

const marked = (parts: readonly ExcerptPart[]): Content[] =>
  parts.map(({ text, hit }) => (hit ? element('mark', {}, text) : text));

const path_of = (result: Result): Content[] =>
  result.heading_parts.map((heading, i) => [i > 0 ? ' › ' : '', marked(heading)]);

function passage(root: URL, result: Result, asked: Asked): HTMLElement {
  const path = result.heading_path.join(' › ');
  const unlike = result.missing.length > 0 ? say('script_without', { words: result.missing.join(', ') }) : say('script_near_match');
  return element('div', { class: 'excerpt' },
    path === '' ? undefined : element('p', { class: 'path', ...text_language() }, path_of(result)),
    element('p', text_language(), marked(result.excerpt)),
    element('p', { class: 'facts' },
      result.approximate ? [element('span', { class: 'mark' }, unlike), ' '] : undefined,
      result.kind === 'note' ? `${say('script_footnote')} · ` : undefined,
      element('a', { href: address_of_result(root, result.url, asked).href, 'data-address': published(result) }, say('script_read_in_context'),
        element('span', { class: 'unseen', ...text_language() }, `: ${result.title}${path === '' ? '' : `, ${path}`}`))));
}

function more(root: URL, results: readonly Result[], asked: Asked): Content {
  const last = results.at(-1);
  if (last === undefined || last.more === 0) return undefined;
  const document_address = address_of_result(root, last.url, asked);
  document_address.hash = '';
  return element('p', { class: 'facts' },
    element('a', { href: document_address.href }, say('script_more_in_document', { count: last.more })));
}

function group(root: URL, results: readonly Result[], asked: Asked): HTMLElement {
  const first = results[0] as Result;
  return element('article', { class: 'gathered' },
    element('h3', text_language(), element('a', { href: address_of_result(root, first.url, asked).href }, marked(first.title_parts))),
    element('p', { class: 'facts' }, `${first.label} · `, element('time', { datetime: first.date }, readable_dates(first.date))),
    results.map((result) => passage(root, result, asked)),
    more(root, results, asked));
}

// `asked`: what found them.
export function result_list(root: URL, results: readonly Result[], asked: Asked): HTMLElement[] {
  const groups: Result[][] = [];
  for (const result of results) {
    const last = groups.at(-1);
    if (last?.[0]?.document === result.document) last.push(result);
    else groups.push([result]);
  }
  return groups.map((one) => group(root, one, asked));
}
