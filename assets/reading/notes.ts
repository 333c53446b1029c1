// A footnote comes up at its sign, unless it stands beside the text anyway: then it is pointed out there.
import type { Explain } from './explained';
import { stand_beside } from './side_notes';

export const note_of = (sign: HTMLAnchorElement): HTMLElement | null => document.getElementById(sign.hash.slice(1));

// What a note says, without its way back, to be shown elsewhere.
export function copy_of(note: HTMLElement): HTMLElement {
  const copy = document.createElement('div');
  copy.append(...[...note.childNodes].map((node) => node.cloneNode(true)));
  for (const back of copy.querySelectorAll('.back')) back.remove();
  for (const named of copy.querySelectorAll('[id]')) named.removeAttribute('id');
  return copy;
}

export const note_at_sign: Explain = (sign) => {
  const note = note_of(sign);
  return note === null || stand_beside() ? undefined : copy_of(note);
};

export function point_out_notes(signs: string): void {
  const point = (event: Event, at: boolean): void => {
    const sign = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>(signs) : null;
    if (sign !== null) note_of(sign)?.classList.toggle('pointed', at);
  };
  for (const begin of ['pointerover', 'focusin']) document.addEventListener(begin, (event) => point(event, true));
  for (const end of ['pointerout', 'focusout']) document.addEventListener(end, (event) => point(event, false));
}
