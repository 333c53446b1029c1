// The buttons of a quote's page, and the one of each card elsewhere: they show only where a script can do what they say.
// Without one the picture is a plain link, and the words, the address and the citation can be selected.
import { announce } from './announce';
import { copied, copied_when_come } from './copy';

const spaced = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();

const address = (page: Document = document): string =>
  page.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href ?? location.href.replace(/[?#].*/, '');

function quote(page: Document = document): { words: string; speaker: string; citation: string } {
  const figure = page.querySelector('.card-page .quote-card');
  const speaker = spaced(figure?.querySelector('.attribution')?.textContent);
  const told = figure?.classList.contains('told') === true; // then the sentence says who spoke
  return {
    words: spaced(figure?.querySelector('blockquote')?.textContent),
    speaker: told ? '' : speaker,
    citation: spaced(page.querySelector('[data-citation]')?.textContent),
  };
}

// “We kept it small.” — One principal, then where it is printed, then where it can be read.
function quotation(page: Document = document): string {
  const { words, speaker, citation } = quote(page);
  return `${speaker === '' ? words : `${words} — ${speaker}`}\n\n${citation}\n${address(page)}`;
}

async function act(button: HTMLElement, failed: string): Promise<void> {
  const { quote: action, done = '' } = button.dataset;
  if (action === 'share') {
    const shared = { title: document.title, text: quote().words, url: address() };
    return navigator.share(shared).catch(() => {}); // a reader may think better of it
  }
  announce(await copied(action === 'link' ? address() : quotation()) ? done : failed);
}

async function quotation_at(url: string): Promise<string> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${response.status} for ${url}`);
  return quotation(new DOMParser().parseFromString(await response.text(), 'text/html'));
}

// A card has no citation of its own: it is that of the quote's page.
async function copy_from_page(button: HTMLElement): Promise<void> {
  const { copyQuote = '', done = '', failed = '' } = button.dataset;
  announce(await copied_when_come(quotation_at(copyQuote)) ? done : failed);
}

export function offer_quote_actions(): void {
  document.documentElement.dataset['copies'] = '';  // shows the buttons of cards, those too that a filter brings later
  document.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>('button[data-copy-quote]') : null;
    if (button) void copy_from_page(button);
  });
  const actions = document.querySelector<HTMLElement>('.quote-actions');
  if (actions === null) return;
  for (const button of actions.querySelectorAll<HTMLElement>('button[data-quote]')) {
    if (button.dataset['quote'] === 'share' && !('share' in navigator)) continue;
    button.hidden = false;
    button.addEventListener('click', () => void act(button, actions.dataset['failed'] ?? ''));
  }
}
