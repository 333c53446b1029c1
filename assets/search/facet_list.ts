// Facets as markup: a group of check boxes for each dimension, with how many documents each would leave.
import { locale, say } from '../say';
import { element } from './dom';
import type { Chosen, Facet } from './messages';
import { text_language } from './text_language';

const names = (): Record<string, string> => ({
  theme: say('script_theme'), district: say('script_district'), year: say('script_year'), kind: say('script_kind'),
});

function choice(dimension: string, id: string, label: string, count: number, checked: boolean): HTMLElement {
  return element('li', {}, element('label', {},
    element('input', { type: 'checkbox', name: dimension, value: id, checked }),
    element('span', dimension === 'theme' ? text_language() : {}, label), ' ', element('span', { class: 'count' }, count.toLocaleString(locale()))));
}

function group(facet: Facet, chosen: readonly string[], open: boolean): HTMLElement {
  const name = names()[facet.dimension] ?? facet.dimension;
  return element('details', { open, 'data-dimension': facet.dimension },
    element('summary', {}, chosen.length === 0 ? name : say('script_chosen', { facet: name, count: chosen.length })),
    element('fieldset', {}, element('legend', { class: 'unseen' }, name),
      element('ul', {}, facet.choices.map(({ id, label, count }) =>
        choice(facet.dimension, id, label, count, chosen.includes(id))))));
}

// Puts the facets into `form` anew; what is unfolded, and where the keyboard is, stays as it was.
export function show_facets(form: HTMLFormElement, facets: readonly Facet[], chosen: Chosen): void {
  const open = new Set([...form.querySelectorAll<HTMLElement>('details[open]')].map((one) => one.dataset.dimension));
  const at = document.activeElement;
  const focus = at instanceof HTMLInputElement && form.contains(at) ? { name: at.name, value: at.value } : undefined;
  const folded = at?.matches('summary') && form.contains(at) ? at.parentElement?.dataset.dimension : undefined;
  const shown = facets.filter(({ choices }) => choices.length > 0);
  form.replaceChildren(...shown.map((facet) =>
    group(facet, chosen[facet.dimension] ?? [], open.has(facet.dimension))));
  form.hidden = shown.length === 0;
  for (const box of form.querySelectorAll('input')) {
    if (box.name === focus?.name && box.value === focus.value) box.focus();
  }
  for (const details of form.querySelectorAll('details')) {
    if (folded !== undefined && details.dataset.dimension === folded) details.querySelector('summary')?.focus();
  }
}

export function chosen_in(form: HTMLFormElement): Chosen {
  const chosen: Chosen = {};
  for (const box of form.querySelectorAll('input')) {
    const ids = chosen[box.name] ??= [];
    if (box.checked) ids.push(box.value);
  }
  return chosen;
}
