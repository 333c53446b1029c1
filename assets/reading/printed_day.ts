// A print outlives the page it was made of, so it says of what day it is. The page itself knows no day.
export function print_the_day(): void {
  const place = document.querySelector<HTMLElement>('.printed-on');
  const time = place?.querySelector('time');
  if (!place || !time) return;
  addEventListener('beforeprint', () => {
    const now = new Date();
    time.dateTime = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
    time.textContent = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: 'long' }).format(now);
    place.hidden = false;
  });
}
