// The button that goes from one scheme to the next. Its words stand in the page; the stylesheet shows those of the
// scheme that is used, and so they are its name.
import { announce } from './announce';
import { remember_scheme, remembered_scheme, schemes, use_scheme, used_scheme } from './scheme';

export function offer_schemes(): void {
  const button = document.querySelector<HTMLButtonElement>('button.scheme');
  button?.addEventListener('click', () => {
    const next = schemes[(schemes.indexOf(used_scheme()) + 1) % schemes.length] ?? 'system';
    use_scheme(next);
    remember_scheme(next);
    announce(button.innerText.replace(/\s+/g, ' '), true);
  });
  // Another page of the site in another window.
  addEventListener('storage', (event) => {
    if (event.key === 'scheme' || event.key === null) use_scheme(remembered_scheme());
  });
}
