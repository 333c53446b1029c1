// What a name or term in the text stands for. The page holds an explanation for each that it links to, with the very
// address of those links.
import type { Explain } from './explained';

export function explanations_of_names(): Explain {
  const held = document.querySelector<HTMLTemplateElement>('template#explanations')?.content;
  const by_address = new Map<string | null, Element>();
  for (const one of held?.children ?? []) by_address.set(one.querySelector('a')?.getAttribute('href') ?? null, one);
  return (link) => by_address.get(link.getAttribute('href'))?.cloneNode(true);
}
