// What readers can narrow a search by, with how many documents are left for each choice: theme, district,
// year, kind. A choice counts what the query finds and the choices in the *other* dimensions let through,
// so that one can change one's mind within a dimension.
import type { Database } from './database';
import { packed_block, type Layout } from './layout';
import type { Chosen, Facet } from './messages';
import { Packed } from './packed';

const dimensions = ['theme', 'district', 'year', 'kind'];

type Carriers = Map<string, Map<string, number[]>>; // dimension, id, documents

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
    layout.years.forEach(({ last }, document) => this.add('year', String(last), document));
  }

  // `rows`: what the query finds before anything is chosen.
  counted(rows: Int32Array, chosen: Chosen): Facet[] {
    const found = this.layout.counts_of(rows).map((count) => Number(count > 0));
    return dimensions.map((dimension) => {
      const carrying = this.carrying(chosen, dimension);
      const left = carrying === undefined ? found : found.map((one, document) => one & Number(carrying(document)));
      const choices = [...this.carriers.get(dimension) ?? []].map(([id, documents]) => ({
        id,
        label: this.labels.get(`${dimension}:${id}`) ?? id,
        count: documents.reduce((sum, document) => sum + left[document]!, 0),
      }));
      const shown = choices.filter(({ id, count }) => count > 0 || chosen[dimension]?.includes(id));
      const in_order = dimension === 'year'
        ? shown.sort((a, b) => Number(b.id) - Number(a.id))
        : shown.sort((a, b) => b.count - a.count || (a.label < b.label ? -1 : 1));
      return { dimension, choices: in_order };
    });
  }

  // Whether a document carries one of the choices in each dimension but `except`; undefined where nothing is chosen.
  carrying(chosen: Chosen, except = ''): ((document: number) => boolean) | undefined {
    const carriers = Object.entries(chosen)
      .filter(([dimension, ids]) => dimension !== except && ids.length > 0 && this.carriers.has(dimension))
      .map(([dimension, ids]) => new Set(ids.flatMap((id) => this.carriers.get(dimension)?.get(id) ?? [])));
    return carriers.length === 0 ? undefined : (document) => carriers.every((documents) => documents.has(document));
  }

  private add(dimension: string, id: string, document: number): void {
    const ids = this.carriers.get(dimension), documents = ids?.get(id);
    if (documents !== undefined) documents.push(document);
    else ids?.set(id, [document]);
  }
}
