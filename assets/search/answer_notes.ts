// What the page of results says of an answer: how many passages there are, what was searched for in addition to
// what was typed, and how to go on.
import { say, say_parts } from '../say';
import { asking, has_choices, type Asked } from './address';
import { element, type Content } from './dom';
import type { Answer, NamedPage } from './messages';
import { text_language } from './text_language';

export function summary(answer: Answer, asked: Asked): string {
  const near = answer.results.some((result) => result.missing.length > 0);
  if (answer.matches > 0) {
    const found = {
      passages: say('script_count_passages', { count: answer.matches }),
      documents: say('script_count_documents', { count: answer.documents }),
    };
    if (answer.showing === '' && answer.complete < answer.matches)
      return answer.complete === 0 ? say('script_found_by_synonym', found) : say('script_found_with_synonyms', { ...found, count: answer.complete });
    return near ? say('script_found_near', found) : say('script_found', found);
  }
  if (answer.results.length > 0) return say('script_most_words');
  if (has_choices(asked)) return say('script_nothing_chosen');
  return say('script_nothing_found', { words: asked.typed.trim() });
}

// For those who hear it: the best match comes with the number.
export const answer_announced = (answer: Answer, told: string): string =>
  (answer.best === undefined ? told : say('script_best_told', { name: answer.best.name, told }));

// Names hold commas, so they are not joined by any.
const listed = (label: string, links: Content[]): HTMLElement =>
  element('div', { class: 'offers' }, element('span', { class: 'facts' }, label),
    element('ul', { class: 'inline' }, links.map((link) => element('li', {}, link))));

// `typing`: whether the query may still go on.
export function notes_on(answer: Answer, asked: Asked, root: URL, typing: boolean): Content[] {
  const link = (words: string, to: Partial<Asked>): HTMLElement => element('a', { href: asking(asked, to) }, words);
  const page = ({ name, url }: NamedPage): HTMLElement =>
    element('a', { href: new URL(url.slice(1), root).href, ...text_language() }, name);
  const notes: Content[] = [];
  const note = (...content: Content[]): void => void notes.push(element('p', { class: 'facts' }, content));
  if (typing && answer.completions.length > 0)
    notes.push(listed(say('script_go_on_with'), answer.completions.map((typed) => link(typed, { typed }))));
  if (has_choices(asked))
    note(answer.without_choices > 0 ? `${say('script_without_choices', { count: answer.without_choices })} ` : undefined,
      link(say('script_take_back'), { chosen: {} }));
  if (answer.showing !== '')
    note(say_parts<Content>('script_showing', { words: element('strong', {}, answer.showing) }), ' ',
      link(say('script_instead', { words: asked.typed }), { as_typed: true }));
  for (const { typed, found } of answer.forms)
    note(say('script_forms', { typed, found: found.join(', ') }));
  if (answer.also.length > 0) {
    const also = answer.also.map(({ typed, expansion }) => say('script_also_one', { expansion, typed })).join(', ');
    note(say('script_also', { words: also }), ' ', link(say('script_only_typed'), { as_typed: true }));
  }
  if (asked.as_typed)
    note(say('script_as_typed'), ' ', link(say('script_other_forms'), { as_typed: false }));
  if (answer.near_words.length > 0)
    note(say_parts<Content>('script_did_you_mean',
      { words: answer.near_words.map((typed, i) => [i > 0 ? ', ' : '', link(typed, { typed, chosen: {} })]) }));
  const themes = answer.near_themes.map(({ id, name }) => ({ name, url: `/themes/${id}/` }));
  const is_new = ({ url }: NamedPage): boolean => url !== answer.best?.url && !themes.some((theme) => theme.url === url);
  const names = answer.names.filter(is_new);
  if (names.length > 0) notes.push(listed(say('script_pages'), names.map(page)));
  if (themes.length > 0) notes.push(listed(say('script_themes'), themes.map(page)));
  return notes;
}

// What helps where nothing was found; the lists of the page follow.
export function search_tips(): HTMLElement {
  return element('div', { class: 'search-tips' }, element('h3', {}, say('script_tips')),
    element('ul', {}, [say('script_tip_fewer'), say('script_tip_other'), say('script_tip_spelling')].map((tip) => element('li', {}, tip))));
}
