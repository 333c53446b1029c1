// A passage as others quote and cite it. The rules of citing are not here: the page says how its document is cited,
// with the address of the page in it; with that of the passage in its place it cites the passage.
const canonical = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href ?? location.href.replace(/[?#].*/, '');

const signs = '.anchor, sup, ul, ol'; // links of ours, notes, and passages within this one

const spaced = (text: string): string => text.replace(/\s+/g, ' ').trim();

export const address_of = (passage: Element): string => `${canonical}#${passage.id}`;

// `style` as in data-citation; the page's first one otherwise.
export function citation_of(passage: Element, style?: string): string {
  const found = document.querySelector(style === undefined ? '[data-citation]' : `[data-citation="${CSS.escape(style)}"]`);
  const text = found?.textContent ?? '';
  return (found?.matches('pre') ? text : spaced(text)).replace(canonical, address_of(passage));
}

export function quotation_of(passage: Element): string {
  const copy = passage.cloneNode(true) as Element;
  for (const sign of copy.querySelectorAll(signs)) sign.remove();
  for (const cell of copy.querySelectorAll('td, th')) cell.append(' ');
  return `${spaced(copy.textContent ?? '')}\n\n${citation_of(passage)}`;
}
