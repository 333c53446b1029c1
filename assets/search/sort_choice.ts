// In what order results are shown. It stays where it is while answers come and go, so the keyboard does, too.
import { say } from '../say';
import { element } from './dom';

export class SortChoice {
  private readonly select = element('select', {},
    element('option', { value: '' }, say('script_sort_best')), element('option', { value: 'date' }, say('script_sort_date')));
  readonly label = element('label', { class: 'sort', hidden: true }, `${say('script_sort')} `, this.select);

  constructor(changed: (by_date: boolean) => void) {
    this.select.addEventListener('change', () => changed(this.select.value === 'date'));
  }

  // One result is in any order.
  show(by_date: boolean, results: number): void {
    this.select.value = by_date ? 'date' : '';
    this.label.hidden = results < 2 && !by_date;
  }
}
