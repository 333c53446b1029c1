// Results come after the page, so a browser that goes back to them finds nothing to scroll to yet. How far each entry of
// the history was scrolled is kept with it, and taken up again once its results are shown.
const rest = 300; // ms; browsers refuse a change for every turn of a wheel

interface Kept {
  scroll?: number;
}

const keep = (): void => history.replaceState({ scroll: scrollY } satisfies Kept, '');

export function keep_scroll(): void {
  history.scrollRestoration = 'manual';
  let timer: ReturnType<typeof setTimeout> | undefined;
  addEventListener('scroll', () => {
    clearTimeout(timer);
    timer = setTimeout(keep, rest);
  }, { passive: true });
  addEventListener('popstate', () => clearTimeout(timer)); // what was scrolled is another entry
  addEventListener('pagehide', keep);
}

export const kept_scroll = (): number | undefined => (history.state as Kept | null)?.scroll;
