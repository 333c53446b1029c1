// Says what was done, to eyes for some seconds and to a screen reader.
const seconds = 5;

let place: HTMLElement | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;

// `unseen`: what is seen anyway is said only.
export function announce(text: string, unseen = false): void {
  if (place === undefined) {
    place = document.createElement('p');
    place.setAttribute('role', 'status');
    document.body.append(place);
  }
  place.className = unseen ? 'unseen' : 'announcement';
  place.textContent = '';
  clearTimeout(timer);
  // A region that is new, or says the same again, is heard only when its text comes a moment later.
  timer = setTimeout(() => {
    if (place === undefined) return;
    place.textContent = text;
    timer = setTimeout(() => { if (place !== undefined) place.textContent = ''; }, seconds * 1000);
  }, 50);
}
