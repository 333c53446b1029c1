// Text to the clipboard. Where a browser allows that only to secure pages, as a reader would: select and copy.
export async function copied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copied_by_selection(text);
  }
}

// Text that has to be fetched first. Safari lets a page copy only while the press is handled, so the clipboard gets
// the promise of the text at once.
export async function copied_when_come(text: Promise<string>): Promise<boolean> {
  try {
    const plain = text.then((words) => new Blob([words], { type: 'text/plain' }));
    plain.catch(() => {}); // said by what follows
    await navigator.clipboard.write([new ClipboardItem({ 'text/plain': plain })]);
    return true;
  } catch {
    return text.then(copied, () => false);
  }
}

function copied_by_selection(text: string): boolean {
  const focused = document.activeElement;
  const field = document.createElement('textarea');
  field.className = 'unseen';
  field.value = text;
  document.body.append(field);
  field.select();
  const done = document.execCommand('copy');
  field.remove();
  if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  return done;
}
