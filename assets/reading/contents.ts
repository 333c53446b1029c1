// The contents show which section is being read, and as a drawer they close when one is chosen. The drawer itself,
// its button, Esc and the way back of the focus are the browser's: `popover`.

// The last heading that has come up to here, part of the window's height, is that of the section; but one that was
// chosen is, as long as it stands above, even if the next follows closely.
const reading_line = 0.3;

export function follow_reading(): void {
  const nav = document.querySelector<HTMLElement>('nav.contents');
  if (nav === null) return;
  const where = document.querySelector('.to-contents .where');
  const entries = [...nav.querySelectorAll('a')].flatMap((link) => {
    const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    return heading === null ? [] : [{ link, heading }];
  });
  let current: HTMLAnchorElement | undefined;

  const look = (): void => {
    const line = innerHeight * reading_line;
    const above = entries.map((entry) => ({ ...entry, top: entry.heading.getBoundingClientRect().top })).filter(({ top }) => top <= line);
    const now = (above.find(({ heading, top }) => top >= 0 && heading.matches(':target')) ?? above.at(-1))?.link;
    if (now === current) return;
    current?.removeAttribute('aria-current');
    now?.setAttribute('aria-current', 'location');
    current = now;
    if (where !== null) where.textContent = now?.textContent ?? '';
    if (now !== undefined) keep_in_sight(nav, now);
  };
  const observer = new IntersectionObserver(look, { rootMargin: `0px 0px -${100 * (1 - reading_line)}% 0px` });
  for (const { heading } of entries) observer.observe(heading);

  nav.addEventListener('click', (event) => {
    if (event.target instanceof Element && event.target.closest('a') !== null && nav.matches('[popover]:popover-open')) nav.hidePopover();
  });
  nav.addEventListener('toggle', () => { if (current !== undefined) keep_in_sight(nav, current); });
}

// Only the contents scroll, never the page.
function keep_in_sight(nav: HTMLElement, link: HTMLElement): void {
  const top = link.getBoundingClientRect().top - nav.getBoundingClientRect().top;
  if (top < 0 || top > nav.clientHeight - link.offsetHeight) nav.scrollTop += top - nav.clientHeight / 3;
}
