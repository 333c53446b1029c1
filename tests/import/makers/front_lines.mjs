// What a document prints above its first paragraph, as lines with a role: "organization", "label", "title", "subtitle", "date",
// "place", "authors", "stamp". A layout names the form of each.

const months = {
  en: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
  es: ['enero', 'febrero', 'marzo', 'abril', 'mayo', 'junio', 'julio', 'agosto', 'septiembre', 'octubre', 'noviembre', 'diciembre'],
};
const weekday = (date, length = 'long') => new Intl.DateTimeFormat('en-US', { weekday: length, timeZone: 'UTC' }).format(date);
const ending = (day) => (day > 10 && day < 14 ? 'th' : ['th', 'st', 'nd', 'rd'][day % 10] ?? 'th');

function days_of(dates) {
  return dates.split('/').map((day) => {
    const [year, month, date] = day.split('-').map(Number);
    return { year, month, date, name: months.en[month - 1], utc: new Date(Date.UTC(year, month - 1, date ?? 1)) };
  });
}

const spans = (from, to, dash) => (to ? `${from.date}${dash}${to.date}` : from.date);
export const date_forms = {
  plain: ([from, to]) => (from.date ? `${from.name} ${spans(from, to, '–')}, ${from.year}` : `${from.name} ${from.year}`),
  hyphen: ([from, to]) => `${from.name} ${spans(from, to, '-')}, ${from.year}`,
  and: ([from, to]) => `${from.name} ${spans(from, to, ' and ')}, ${from.year}`,
  endings: ([from, to]) => `${from.name} ${from.date}${ending(from.date)}${to ? ` and ${to.date}${ending(to.date)}` : ''}, ${from.year}`,
  weekday: ([from, to]) => `${weekday(from.utc)}${to ? `–${weekday(to.utc)}` : ''}, ${from.name} ${spans(from, to, '–')}, ${from.year}`,
  labelled: ([from, to]) => `Date: ${from.name} ${spans(from, to, '–')}, ${from.year}`,
  virtual: ([from, to]) => `${from.name} ${spans(from, to, '–')}, ${from.year} (virtual)`,
  numeric: ([from]) => `${from.month}/${from.date}/${from.year}`,
  iso: ([from]) => `${from.year}-${String(from.month).padStart(2, '0')}-${String(from.date).padStart(2, '0')}`,
  british: ([from, to]) => `${spans(from, to, '–')} ${from.name} ${from.year}`,
  spanish: ([from, to]) => `${spans(from, to, ' y ')} de ${months.es[from.month - 1]} de ${from.year}`,
};

const list = (names, and = 'and') => (names.length < 3 ? names.join(` ${and} `) : `${names.slice(0, -1).join(', ')}, ${and} ${names.at(-1)}`);
const shared = (authors) => authors.every(({ affiliation }) => affiliation === authors[0].affiliation);
const with_place = ({ name, affiliation }) => (affiliation ? `${name}, ${affiliation}` : name);
export const author_forms = {
  by: (authors) => [`By ${list(authors.map(({ name }) => name))}${shared(authors) && authors[0].affiliation ? `, ${authors[0].affiliation}` : ''}`],
  names: (authors) => [list(authors.map(({ name }) => name)), ...(shared(authors) && authors[0].affiliation ? [authors[0].affiliation] : [])],
  prepared: (authors) => [`Prepared by: ${list(authors.map(({ name }) => name))}${shared(authors) && authors[0].affiliation ? `, ${authors[0].affiliation}` : ''}`],
  prepared_for: (authors) => [`Prepared by ${list(authors.map(({ name }) => name))}${shared(authors) && authors[0].affiliation ? `, ${authors[0].affiliation}` : ''}`],
  lines: (authors) => authors.map(with_place),
  degrees: (authors) => [list(authors.map(({ name }) => `${name}, Ph.D.`))],
  spanish: (authors) => [`Por ${list(authors.map(({ name }) => name), 'y')}`],
};

// `layout.front` names lines in their order, such as ['organization', 'label', 'title', 'date', 'place', 'authors'], or
// 'label title' for two on one line. Returns [{ role, text }].
export function front_lines(front, { front: order, dates = 'plain', authors = 'by', stamp = 'DRAFT', house = '', joiner = ': ' }) {
  const texts = {
    organization: [front.organization], label: [front.label], title: [front.title], subtitle: [front.subtitle], stamp: [stamp], house: [house],
    date: front.dates ? [date_forms[dates](days_of(front.dates))] : [],
    place: [front.place],
    authors: front.authors.length ? author_forms[authors](front.authors) : [],
  };
  return order.flatMap((names) => {
    const roles = names.split(' ');
    if (roles.length === 1) return texts[names].filter(Boolean).map((text) => ({ role: names, text }));
    const parts = roles.map((role) => texts[role].join(', ')).filter(Boolean);
    return parts.length ? [{ role: roles.includes('title') ? 'title' : roles[0], text: parts.join(roles[0] === 'label' ? joiner : roles.includes('date') ? ' | ' : joiner) }] : [];
  });
}

// What a right draft of it has. A layout that leaves a line out cannot be asked for it.
export function right_front(front, { front: order, authors = 'by' }) {
  const has = (role) => order.some((names) => names.split(' ').includes(role));
  const names_places = authors !== 'degrees' && (authors === 'lines' || shared(front.authors));
  return {
    kind: front.kind,
    number: has('label') ? front.number ?? '' : '',
    title: has('subtitle') && front.subtitle ? `${front.title}: ${front.subtitle}` : front.title,
    dates: has('date') ? front.dates ?? '' : '',
    place: has('place') ? front.place ?? '' : '',
    authors: has('authors') ? front.authors.map(({ name, affiliation }) => `${name}${affiliation && names_places ? `, ${affiliation}` : ''}`).join('; ') : '',
  };
}
