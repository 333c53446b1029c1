// What is folded on the screen is printed whole: where a document comes from, and how to cite it. Style sheets open it
// in browsers that know ::details-content; for the others it is opened while the page is printed.

export function print_folded(): void {
  let opened: HTMLDetailsElement[] = [];
  addEventListener('beforeprint', () => {
    opened = [...document.querySelectorAll<HTMLDetailsElement>('.document details:not([open]), .cite > details:not([open])')];
    for (const one of opened) one.open = true;
  });
  addEventListener('afterprint', () => {
    for (const one of opened) one.open = false;
    opened = [];
  });
}
