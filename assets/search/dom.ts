// Elements out of values. All text becomes text nodes: nothing that a document, an address or a reader says is
// ever read as HTML.

export type Content = Node | string | undefined | Content[];

type Attributes = Record<string, string | boolean | undefined>;

// true writes the attribute without a value; false and undefined leave it out.
export function element<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, attributes: Attributes = {},
  ...content: Content[]): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false) made.setAttribute(name, value === true ? '' : value);
  }
  append(made, content);
  return made;
}

export function append(parent: Element, content: Content): void {
  if (Array.isArray(content)) for (const one of content) append(parent, one);
  else if (content !== undefined) parent.append(content);
}

export function button(label: Content, press: () => void): HTMLButtonElement {
  const made = element('button', { type: 'button' }, label);
  made.addEventListener('click', press);
  return made;
}
