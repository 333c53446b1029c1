// A page that has moved says where to. What came behind the old address goes with the reader: a search, the passage
// that was cited. An address that names a place itself keeps it.
export function send_on(): void {
  const { moved } = document.documentElement.dataset;
  if (moved === undefined) return;
  const to = new URL(moved, location.href);
  if (to.search === '') to.search = location.search;
  if (to.hash === '') to.hash = location.hash;
  location.replace(to);
}
