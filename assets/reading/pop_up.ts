// What comes up beside a link: an explanation, a footnote, the menu of a passage. There is one at a time. It goes by
// Esc, by a touch or press elsewhere, or when `close_pop_up` says so. It lies on the page, so it moves with the text.
interface Open {
  box: HTMLElement;
  anchor: HTMLElement;
  closed: () => void;
}

const gap = 6, margin = 8;

let open: Open | undefined;

export const pop_up_at = (): HTMLElement | undefined => open?.anchor;
export const in_pop_up = (node: EventTarget | null): boolean => node instanceof Node && open?.box.contains(node) === true;

// Below the last line of the anchor; above its first where there is no room below.
function place({ box, anchor }: Open): void {
  const lines = [...anchor.getClientRects()];
  const first = lines[0] ?? anchor.getBoundingClientRect(), last = lines.at(-1) ?? first;
  const above = first.top - gap - box.offsetHeight, below = last.bottom + gap;
  const goes_above = below + box.offsetHeight > innerHeight && above >= 0;
  const widest = document.documentElement.clientWidth - margin - box.offsetWidth;
  box.style.left = `${Math.max(margin, Math.min((goes_above ? first : last).left, widest)) + scrollX}px`;
  box.style.top = `${(goes_above ? above : below) + scrollY}px`;
}

export function open_pop_up(box: HTMLElement, anchor: HTMLElement, closed: () => void = () => {}): void {
  close_pop_up();
  box.setAttribute('popover', 'manual');
  document.querySelector('main')?.append(box);
  box.showPopover?.(); // an older browser shows the box as it stands
  open = { box, anchor, closed };
  place(open);
}

export function close_pop_up(): void {
  const was = open;
  open = undefined;
  was?.box.remove();
  was?.closed();
}

export function listen_for_dismissal(): void {
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || open === undefined) return;
    event.preventDefault();
    const { box, anchor } = open;
    const returns = box.contains(document.activeElement);
    close_pop_up();
    if (returns) anchor.focus({ preventScroll: true });
  });
  document.addEventListener('pointerdown', (event) => {
    if (open !== undefined && !in_pop_up(event.target) && !(event.target instanceof Node && open.anchor.contains(event.target))) close_pop_up();
  });
  addEventListener('resize', () => { if (open !== undefined) place(open); });
}
