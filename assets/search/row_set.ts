// A set of rows, kept as ranges: see src/search/row_set.h.

export interface RowRange {
  first: number;
  last: number; // included
}

const all_rows: RowRange = { first: 0, last: 2 ** 50 };

export class RowSet {
  private constructor(readonly ranges: readonly RowRange[]) {}

  // Ranges in any order; they may overlap, and those with last < first are empty.
  static of(ranges: RowRange[]): RowSet {
    const joined: RowRange[] = [];
    for (const { first, last } of [...ranges].sort((a, b) => a.first - b.first || a.last - b.last)) {
      if (last < first) continue;
      const before = joined.at(-1);
      if (before !== undefined && first <= before.last + 1) before.last = Math.max(before.last, last);
      else joined.push({ first, last });
    }
    return new RowSet(joined);
  }

  static everything(): RowSet {
    return RowSet.of([all_rows]);
  }

  get is_everything(): boolean {
    const [first] = this.ranges;
    return first !== undefined && first.first <= all_rows.first && first.last >= all_rows.last;
  }

  contains(row: number): boolean {
    const after = first_above(this.ranges, row, (range) => range.first);
    const range = this.ranges[after - 1];
    return range !== undefined && row <= range.last;
  }

  intersected_with(other: RowSet): RowSet {
    const shared: RowRange[] = [];
    for (let i = 0, j = 0; i < this.ranges.length && j < other.ranges.length;) {
      const a = this.ranges[i] as RowRange, b = other.ranges[j] as RowRange;
      shared.push({ first: Math.max(a.first, b.first), last: Math.min(a.last, b.last) });
      if (a.last < b.last) ++i;
      else ++j;
    }
    return RowSet.of(shared);
  }

  complement(): RowSet {
    const gaps: RowRange[] = [];
    let next = all_rows.first;
    for (const { first, last } of this.ranges) {
      gaps.push({ first: next, last: first - 1 });
      next = last + 1;
    }
    gaps.push({ first: next, last: all_rows.last });
    return RowSet.of(gaps);
  }
}

// The rows of the set from 1 to `last`.
export function rows_within({ ranges }: RowSet, last: number): Int32Array {
  const within = ranges.map((range) => ({ first: Math.max(range.first, 1), last: Math.min(range.last, last) })).filter((range) => range.first <= range.last);
  const rows = new Int32Array(within.reduce((sum, range) => sum + range.last - range.first + 1, 0));
  let at = 0;
  for (const range of within) for (let row = range.first; row <= range.last; ++row) rows[at++] = row;
  return rows;
}

// The index of the first of ascending `items` whose key is above `value`.
export function first_above<Item>(items: readonly Item[], value: number, key: (item: Item) => number): number {
  let begin = 0, end = items.length;
  while (begin < end) {
    const middle = (begin + end) >> 1;
    if (key(items[middle] as Item) > value) end = middle;
    else begin = middle + 1;
  }
  return begin;
}
