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
