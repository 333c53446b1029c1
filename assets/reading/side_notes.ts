// Where there is room (the stylesheet says where: --side-notes), each footnote stands beside the line that has its
// sign, or below the note before it. The notes stay what they are, the list at the end of the document: they are
// only placed elsewhere. So they are read, found and printed as without this.
const gap = 10;

const body = document.querySelector<HTMLElement>('.document .body');
const notes = [...body?.querySelectorAll<HTMLElement>('.notes > ol > li') ?? []];

export const stand_beside = (): boolean => body?.classList.contains('side-notes') === true;

function place(body: HTMLElement): void {
  const room = getComputedStyle(body).getPropertyValue('--side-notes').trim() === 'yes';
  body.classList.toggle('side-notes', room);
  if (!room) return;
  const top = body.getBoundingClientRect().top;
  const lines = notes.map((note) => (document.getElementById(`fnref-${note.id.slice(3)}`) ?? note).getBoundingClientRect().top - top);
  const heights = notes.map((note) => note.offsetHeight);
  let free = 0;
  notes.forEach((note, i) => {
    const at = Math.max(free, lines[i] as number);
    note.style.setProperty('--line', `${at}px`);
    free = at + (heights[i] as number) + gap;
  });
  body.style.setProperty('--notes-end', `${free}px`);
}

// Again whenever the text is set anew: another width, a face that has come, a table that was opened.
export function place_side_notes(): void {
  if (body === null || notes.length === 0) return;
  place(body);
  new ResizeObserver(() => place(body)).observe(body);
}
