// A district's years stand newest first. A button turns them round for readers who follow a story from its beginning.
import { say } from '../say';

export function reorder_years(): void {
  const list = document.querySelector('ol.years');
  if (list === null || list.children.length < 2) return;
  let oldest_first = false;
  const button = document.createElement('button');
  const name_it = (): void => { button.textContent = oldest_first ? say('script_newest_first') : say('script_oldest_first'); };
  button.type = 'button';
  button.addEventListener('click', () => {
    list.append(...[...list.children].reverse());
    oldest_first = !oldest_first;
    name_it();
  });
  name_it();
  list.before(button);
}
