// An address may name a passage that the page has no longer. Where its words were edited, the browser finds the new ones
// by itself; this says what became of all others, and leads to where they are or were. What it says stands in the page.

const notice_class = 'address-notice';
const names_a_place = /^#(p|h)-/;

function nearest_place(former: Element): string {
  const place = former.closest('.passage, h2, h3, h4, h5, h6');
  return `#${place?.id ?? ''}`;
}

// The kind of notice, and where its link leads.
function what_became_of(anchor: string): { kind: string; to?: string } | undefined {
  const place = document.getElementById(decodeURIComponent(anchor.slice(1)));
  if (place === null) return { kind: 'unknown' };
  const { moved, removed } = place.dataset;
  if (!place.matches('.former')) return undefined;
  if (moved !== undefined) return { kind: 'moved', to: moved };
  return removed === undefined ? undefined : { kind: 'removed', to: nearest_place(place) };
}

function show(kind: string, to: string | undefined, notices: HTMLTemplateElement, body: Element): void {
  const notice = notices.content.querySelector(`[data-notice="${kind}"]`)?.cloneNode(true);
  if (!(notice instanceof HTMLElement)) return;
  notice.className = notice_class;
  notice.tabIndex = -1;
  const link = notice.querySelector('a');
  if (link !== null && to !== undefined) link.href = to;
  body.before(notice);
  notice.focus(); // so that it is seen and heard, and its link comes next
}

export function answer_former_addresses(): void {
  const notices = document.querySelector<HTMLTemplateElement>('template#address-notices');
  const body = document.querySelector('.document > .body');
  if (notices === null || body === null) return;
  const answer = (): void => {
    document.querySelector(`.${notice_class}`)?.remove();
    if (!names_a_place.test(location.hash)) return;
    const became = what_became_of(location.hash);
    if (became !== undefined) show(became.kind, became.to, notices, body);
  };
  // The browser, when it has found the place of an address or not, takes the focus away: only then is it given.
  addEventListener('load', () => { setTimeout(answer); });
  addEventListener('hashchange', answer);
}
