// The buttons of a quote's page: they show only where a script can do what they say. Without one the picture is a
// plain link, and the words, the address and the citation can be selected.
import { announce } from './announce';
import { copied } from './copy';

const spaced = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();

const address = (): string =>
  document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href ?? location.href.replace(/[?#].*/, '');

function quote(): { words: string; speaker: string; citation: string } {
  const figure = document.querySelector('.card-page .quote-card');
  const speaker = spaced(figure?.querySelector('.attribution')?.textContent);
  const told = figure?.classList.contains('told') === true; // then the sentence says who spoke
  return {
    words: spaced(figure?.querySelector('blockquote')?.textContent),
    speaker: told ? '' : speaker,
    citation: spaced(document.querySelector('[data-citation]')?.textContent),
  };
}

// “We kept it small.” — One principal, then where it is printed, then where it can be read.
function quotation(): string {
  const { words, speaker, citation } = quote();
  return `${speaker === '' ? words : `${words} — ${speaker}`}\n\n${citation}\n${address()}`;
}

async function act(button: HTMLElement, failed: string): Promise<void> {
  const { quote: action, done = '' } = button.dataset;
  if (action === 'share') {
    const shared = { title: document.title, text: quote().words, url: address() };
    return navigator.share(shared).catch(() => {}); // a reader may think better of it
  }
  announce(await copied(action === 'link' ? address() : quotation()) ? done : failed);
}

export function offer_quote_actions(): void {
  const actions = document.querySelector<HTMLElement>('.quote-actions');
  if (actions === null) return;
  for (const button of actions.querySelectorAll<HTMLElement>('button[data-quote]')) {
    if (button.dataset['quote'] === 'share' && !('share' in navigator)) continue;
    button.hidden = false;
    button.addEventListener('click', () => void act(button, actions.dataset['failed'] ?? ''));
  }
}
