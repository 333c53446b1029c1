// Facets as markup: a group of check boxes for each dimension, with how many documents each would leave.
import { locale, say, say_parts } from '../say';
import { element, type Content } from './dom';
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
  const labels = facet.choices.filter(({ id }) => chosen.includes(id)).map(({ label }) => label).join(', ');
  const language = facet.dimension === 'theme' ? text_language() : {};
  return element('details', { open, 'data-dimension': facet.dimension },
    element('summary', {}, labels === '' ? name
      : say_parts<Content>('script_chosen', { facet: name, chosen: element('span', language, labels) })),
    element('fieldset', {}, element('legend', { class: 'unseen' }, name),
      element('ul', {}, facet.choices.map(({ id, label, count }) =>
        choice(facet.dimension, id, label, count, chosen.includes(id))))));
}

export class FacetList {
  readonly form = element('form', { class: 'facets', 'aria-label': say('script_narrow') });
  // What is unfolded, also while nothing is left to choose from. Beside the results there is room for one.
  private readonly unfolded = new Set(matchMedia('(min-width: 62rem)').matches ? ['theme'] : []);

  constructor(changed: (chosen: Chosen) => void) {
    this.form.addEventListener('change', () => changed(this.chosen()));
    this.form.addEventListener('submit', (event) => event.preventDefault());
  }

  // Shows other facets; what is unfolded, and where the keyboard is, stays as it was.
  show(facets: readonly Facet[], chosen: Chosen): void {
    for (const { open, dataset } of this.groups())
      this.unfolded[open ? 'add' : 'delete'](dataset.dimension ?? '');
    const at = document.activeElement;
    const focus = at instanceof HTMLInputElement && this.form.contains(at) ? { name: at.name, value: at.value } : undefined;
    const folded = at?.matches('summary') && this.form.contains(at) ? at.parentElement?.dataset.dimension : undefined;
    const shown = facets.filter(({ choices }) => choices.length > 0);
    this.form.replaceChildren(...shown.map((facet) =>
      group(facet, chosen[facet.dimension] ?? [], this.unfolded.has(facet.dimension))));
    this.form.hidden = shown.length === 0;
    for (const box of this.boxes()) {
      if (box.name === focus?.name && box.value === focus.value) box.focus();
    }
    for (const details of this.groups()) {
      if (folded !== undefined && details.dataset.dimension === folded) details.querySelector('summary')?.focus();
    }
  }

  private groups(): NodeListOf<HTMLDetailsElement> {
    return this.form.querySelectorAll('details');
  }

  private boxes(): NodeListOf<HTMLInputElement> {
    return this.form.querySelectorAll('input');
  }

  private chosen(): Chosen {
    const chosen: Chosen = {};
    for (const box of this.boxes()) {
      const ids = chosen[box.name] ??= [];
      if (box.checked) ids.push(box.value);
    }
    return chosen;
  }
}
