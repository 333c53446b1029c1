// What readers can narrow a search by, with how many documents are left for each choice: theme, district,
// year, kind. A choice counts what the query finds and the choices in the *other* dimensions let through,
// so that one can change one's mind within a dimension.
import type { Database } from './database';
import { packed_block, type Layout } from './layout';
import type { Chosen, Facet } from './messages';
import { Packed } from './packed';
import type { RankedRow } from './ranking';

const dimensions = ['theme', 'district', 'year', 'kind'];

type Carriers = Map<string, Map<string, Set<number>>>; // dimension, id, documents

export class Facets {
  private readonly carriers: Carriers = new Map();
  private readonly labels = new Map<string, string>();

  constructor(database: Database, private readonly layout: Layout) {
    for (const dimension of dimensions) this.carriers.set(dimension, new Map());
    const packed = new Packed(packed_block(database, 'facets'));
    database.select('SELECT dimension, id, label FROM facet ORDER BY dimension, id', [], (row) => {
      this.labels.set(`${row.text(0)}:${row.text(1)}`, row.text(2));
      let document = 0;
      for (let left = packed.number(); left > 0; --left) this.add(row.text(0), row.text(1), document += packed.number());
    });
    layout.years.forEach((year, document) => this.add('year', String(year), document));
  }

  // The rows whose documents carry the choices in all dimensions but `except`.
  narrowed(rows: readonly RankedRow[], chosen: Chosen, except = ''): RankedRow[] {
    const carriers = Object.entries(chosen)
      .filter(([dimension, ids]) => dimension !== except && ids.length > 0 && this.carriers.has(dimension))
      .map(([dimension, ids]) => ids.map((id) => this.carriers.get(dimension)?.get(id)));
    if (carriers.length === 0) return [...rows];
    return rows.filter(({ row }) => {
      const document = this.layout.document_of(row);
      return carriers.every((any) => any.some((documents) => documents?.has(document)));
    });
  }

  // `rows`: what the query finds before anything is chosen.
  counted(rows: readonly RankedRow[], chosen: Chosen): Facet[] {
    return dimensions.map((dimension) => {
      const left = new Set(this.narrowed(rows, chosen, dimension).map(({ row }) => this.layout.document_of(row)));
      const choices = [...this.carriers.get(dimension) ?? []].map(([id, documents]) => ({
        id,
        label: this.labels.get(`${dimension}:${id}`) ?? id,
        count: [...documents].filter((document) => left.has(document)).length,
      }));
      const shown = choices.filter(({ id, count }) => count > 0 || chosen[dimension]?.includes(id));
      const in_order = dimension === 'year'
        ? shown.sort((a, b) => Number(b.id) - Number(a.id))
        : shown.sort((a, b) => b.count - a.count || (a.label < b.label ? -1 : 1));
      return { dimension, choices: in_order };
    });
  }

  private add(dimension: string, id: string, document: number): void {
    const ids = this.carriers.get(dimension);
    if (ids === undefined) return;
    const documents = ids.get(id);
    if (documents === undefined) ids.set(id, new Set([document]));
    else documents.add(document);
  }
}
