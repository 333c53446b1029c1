// What is searched for, as the address of the page has it, so that it can be shared and gone back to:
//
//   ?q=teacher+time&theme=equity&year=2016&year=2017&exact=1&show=40&sort=date
//
// A result's link adds the same to the address of its passage: the page marks what was searched for and knows the way
// back to these very results, to the one that was opened:
//
//   meetings/12/?q=teacher+time&theme=equity#p-k3f9a2        search/?q=teacher+time&theme=equity#meetings/12/p-k3f9a2
import type { Chosen } from './messages';

export interface Asked {
  typed: string;
  chosen: Chosen;
  as_typed: boolean;
  by_date: boolean; // newest first
  limit: number;
}

const dimensions = ['theme', 'district', 'year', 'kind'];
export const at_first = 20;
export const at_most = 500;

export function read_address(search: string): Asked {
  const fields = new URLSearchParams(search);
  const shown = Number(fields.get('show'));
  return {
    typed: fields.get('q') ?? '',
    chosen: Object.fromEntries(dimensions.map((dimension) => [dimension, fields.getAll(dimension)])),
    as_typed: fields.has('exact'),
    by_date: fields.get('sort') === 'date',
    limit: Number.isInteger(shown) && shown > at_first ? Math.min(shown, at_most) : at_first,
  };
}

export function write_address({ typed, chosen, as_typed, by_date, limit }: Asked): string {
  const fields = new URLSearchParams();
  if (typed !== '') fields.set('q', typed);
  for (const dimension of dimensions) for (const id of chosen[dimension] ?? []) fields.append(dimension, id);
  if (as_typed) fields.set('exact', '1');
  if (by_date) fields.set('sort', 'date');
  if (limit > at_first) fields.set('show', String(limit));
  const text = fields.toString();
  return text === '' ? '' : `?${text}`;
}

export const has_choices = ({ chosen }: Asked): boolean => Object.values(chosen).some((ids) => ids.length > 0);

export const asks_for_something = (asked: Asked): boolean => asked.typed.trim() !== '' || has_choices(asked);

// Another question that differs from this one in some things; it begins with the first results again.
export const asking = (asked: Asked, other: Partial<Asked>): string =>
  write_address({ ...asked, limit: at_first, ...other }) || '?';

// `url`: of a passage, from the site's root.
export function address_of_result(root: URL, url: string, asked: Asked): URL {
  const address = new URL(url.slice(1), root);
  address.search = write_address(asked);
  return address;
}

// The fragment of a result among the results, by its address.
const place_of_result = ({ pathname, hash }: URL, root: URL): string => pathname.slice(root.pathname.length) + hash.slice(1);

export function way_back(root: URL, from: URL): string {
  const results = new URL('search/', root);
  results.search = write_address(read_address(from.search));
  results.hash = place_of_result(from, root);
  return results.href;
}

// Whether a link is to the result that `fragment` names.
export const leads_back = (link: HTMLAnchorElement, root: URL, fragment: string): boolean =>
  fragment.length > 1 && `#${place_of_result(new URL(link.href), root)}` === fragment;
