// On the page for lost readers: the addresses of the site nearest to the one that was asked for, from sitemap.xml.

const most = 5;

// How many letters must be put in, left out or exchanged to make one text of the other.
function distance(one: string, other: string): number {
  let above = Array.from({ length: other.length + 1 }, (_, i) => i);
  for (let i = 1; i <= one.length; ++i) {
    const row = [i];
    for (let j = 1; j <= other.length; ++j) {
      const exchanged = (above[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      row.push(Math.min(exchanged, (above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    above = row;
  }
  return above[other.length] ?? 0;
}

export function nearest(asked: string, paths: string[]): string[] {
  return paths
    .map((path) => ({ path, away: distance(asked, path) }))
    .filter(({ path, away }) => away <= Math.max(asked.length, path.length) / 2)
    .sort((a, b) => a.away - b.away || (a.path < b.path ? -1 : 1))
    .slice(0, most)
    .map(({ path }) => path);
}

// The list is named by the page: <div id="nearest" data-list="sitemap.xml" hidden> with a heading and an empty list.
export async function offer_nearest(): Promise<void> {
  const place = document.getElementById('nearest');
  const list = place?.querySelector('ul');
  if (!place || !list) return;
  const home = new URL(document.baseURI).pathname;
  const response = await fetch(new URL(place.dataset['list'] ?? '', document.baseURI)).catch(() => undefined);
  if (!response?.ok) return;
  const sitemap = new DOMParser().parseFromString(await response.text(), 'text/xml');
  const base = new URL(document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? '').href.replace(/404\.html$/, '');
  const paths = [...sitemap.querySelectorAll('loc')].map((loc) => (loc.textContent ?? '').replace(base, ''));
  const asked = decodeURI(location.pathname).replace(home, '').toLowerCase();
  for (const path of nearest(asked, paths.filter((one) => one !== ''))) {
    const link = document.createElement('a');
    link.href = path;
    link.textContent = path.replace(/\/$/, '').replaceAll('/', ' / ');
    const item = document.createElement('li');
    item.append(link);
    list.append(item);
  }
  place.hidden = list.children.length === 0;
}
