// What is searched for, as it stands in the address of the page, so that it can be shared and gone back to:
//
//   ?q=teacher+time&theme=equity&year=2016&year=2017&exact=1&show=40
import type { Chosen } from './messages';

export interface Asked {
  typed: string;
  chosen: Chosen;
  as_typed: boolean;
  limit: number;
}

const dimensions = ['theme', 'district', 'year', 'kind'];
export const at_first = 20;
const at_most = 500;

export function read_address(search: string): Asked {
  const fields = new URLSearchParams(search);
  const shown = Number(fields.get('show'));
  return {
    typed: fields.get('q') ?? '',
    chosen: Object.fromEntries(dimensions.map((dimension) => [dimension, fields.getAll(dimension)])),
    as_typed: fields.has('exact'),
    limit: Number.isInteger(shown) && shown > at_first ? Math.min(shown, at_most) : at_first,
  };
}

export function write_address({ typed, chosen, as_typed, limit }: Asked): string {
  const fields = new URLSearchParams();
  if (typed !== '') fields.set('q', typed);
  for (const dimension of dimensions) for (const id of chosen[dimension] ?? []) fields.append(dimension, id);
  if (as_typed) fields.set('exact', '1');
  if (limit > at_first) fields.set('show', String(limit));
  const text = fields.toString();
  return text === '' ? '' : `?${text}`;
}

export const asks_for_something = ({ typed, chosen }: Asked): boolean =>
  typed.trim() !== '' || Object.values(chosen).some((ids) => ids.length > 0);

// Another question that differs from this one in some things; it begins with the first results again.
export const asking = (asked: Asked, other: Partial<Asked>): string =>
  write_address({ ...asked, limit: at_first, ...other }) || '?';
