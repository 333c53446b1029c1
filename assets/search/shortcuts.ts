// Ctrl+K (⌘K) and / lead to the search box. A single key can be pressed by mistake, or by a voice, so a reader
// can switch / off (WCAG 2.1.4): the browser remembers it.
const setting = 'search-slash';

// Storage may be forbidden; then the choice holds for the page.
let switched_off = false;

export function slash_is_on(): boolean {
  try {
    return localStorage.getItem(setting) !== 'off';
  } catch {
    return !switched_off;
  }
}

export function switch_slash(on: boolean): void {
  switched_off = !on;
  try {
    if (on) localStorage.removeItem(setting);
    else localStorage.setItem(setting, 'off');
  } catch {
    // kept above
  }
}

const is_typing = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));

export function listen_for_shortcuts(input: HTMLInputElement): void {
  document.addEventListener('keydown', (event) => {
    const with_control = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 'k';
    const slash = event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !is_typing(event.target);
    if (!with_control && !(slash && slash_is_on())) return;
    event.preventDefault();
    if (input.offsetParent === null) input.closest<HTMLElement>('[popover]')?.showPopover();
    input.focus();
    input.select();
  });
}
