// The search database as slices (src/search/slices.h), of which only those are fetched that are asked for.
//
// A host may answer with anything: a page that says "not found" and calls it a success, bytes packed once
// more, a whole file instead of a part. So no part of a file is ever asked for, and what comes must inflate
// to exactly the length it should have; all else is a fault.
import type { Fault } from './messages';
import { first_above } from './row_set';

export class FetchFault extends Error {
  constructor(readonly fault: Fault, what: string) {
    super(`${fault}: ${what}`);
  }
}

interface Part {
  from: number; // the first of its pages
  pages: number; // of a slice
}

interface Plan {
  directory: string;
  bytes: number;
  page: number;
  parts: Part[];
}

async function fetched(address: string, cache: RequestCache = 'default'): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(address, { cache });
  } catch {
    throw new FetchFault('offline', address);
  }
  if (response.status === 404 || response.status === 410) throw new FetchFault('changed', address);
  if (!response.ok) throw new FetchFault('broken', `${response.status} for ${address}`);
  return response;
}

async function inflated(response: Response): Promise<Uint8Array> {
  const packed = await response.arrayBuffer().catch(() => {
    throw new FetchFault('offline', response.url);
  });
  try {
    const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
    return new Uint8Array(await new Response(stream).arrayBuffer());
  } catch {
    throw new FetchFault('broken', response.url);
  }
}

const is_whole = (number: unknown, least: number): boolean => Number.isInteger(number) && (number as number) >= least;

function is_plan(plan: unknown): plan is Plan {
  const { directory, bytes, page, parts } = (plan ?? {}) as Partial<Plan>;
  return typeof directory === 'string' && /^[0-9a-z]+$/.test(directory) && is_whole(bytes, 1) && is_whole(page, 1)
    && Array.isArray(parts) && parts.every((part) => is_whole(part?.from, 0) && is_whole(part?.pages, 1));
}

interface Slice {
  name: number;
  begin: number; // its pages
  end: number;
}

// All slices, in order.
function slices_of({ bytes, page, parts }: Plan): Slice[] {
  const slices: Slice[] = [];
  parts.forEach(({ from, pages }, i) => {
    const to = parts[i + 1]?.from ?? bytes / page;
    for (let begin = from; begin < to; begin += pages)
      slices.push({ name: slices.length, begin, end: Math.min(begin + pages, to) });
  });
  return slices;
}

export class Slices {
  private readonly pages = new Map<number, Uint8Array>();
  private readonly slices: Slice[];
  private readonly wanted = new Set<Slice>();
  private readonly coming = new Map<Slice, Promise<void>>();
  private fetched_bytes = 0;
  private next = -1; // the slice that follows on what was wanted last
  private ahead = 1;

  private constructor(private readonly folder: string, private readonly plan: Plan,
    private readonly progress: (bytes: number) => void) {
    this.slices = slices_of(plan);
  }

  // `folder` is the address of search/ of the site. Fetches what every query needs.
  static async open(folder: string, progress: (bytes: number) => void): Promise<Slices> {
    const plan: unknown = await (await fetched(`${folder}slices.json`, 'no-cache')).json().catch(() => undefined);
    if (!is_plan(plan)) throw new FetchFault('broken', 'slices.json');
    const slices = new Slices(folder, plan, progress);
    slices.take_boot_pages(await slices.file('boot'));
    return slices;
  }

  get bytes(): number {
    return this.plan.bytes;
  }

  get page_bytes(): number {
    return this.plan.page;
  }

  // Whether read() was asked for something that is not there yet.
  get missing(): boolean {
    return this.wanted.size > 0;
  }

  // The bytes from `offset` on, all within one page. If they have not come yet: undefined, and the slice
  // they are in is noted for fetch_missing().
  read(offset: number, length: number): Uint8Array | undefined {
    const number = Math.floor(offset / this.plan.page);
    const page = this.pages.get(number);
    if (page === undefined) {
      const slice = this.slices[first_above(this.slices, number, ({ begin }) => begin) - 1];
      if (slice !== undefined) this.want(slice);
      return undefined;
    }
    const begin = offset - number * this.plan.page;
    return page.subarray(begin, begin + length);
  }

  // What is read page after page (a long list, a large block) is missed page after page, too; so who misses
  // what follows directly on what came last gets twice as much each time.
  private want(slice: Slice): void {
    this.ahead = slice.name === this.next ? Math.min(2 * this.ahead, 32) : 1;
    const run = this.slices.slice(slice.name, slice.name + this.ahead).filter(({ begin }) => !this.pages.has(begin));
    for (const one of run) this.wanted.add(one);
    this.next = slice.name + this.ahead;
  }

  // All that was noted, at once. What comes is kept even when another slice fails.
  async fetch_missing(): Promise<void> {
    const wanted = [...this.wanted];
    this.wanted.clear();
    const done = await Promise.allSettled(wanted.map((slice) => this.come(slice)));
    for (const one of done) if (one.status === 'rejected') throw one.reason;
  }

  // Two questions may miss the same slice.
  private come(slice: Slice): Promise<void> {
    const coming = this.coming.get(slice) ?? this.fetch_slice(slice).finally(() => this.coming.delete(slice));
    this.coming.set(slice, coming);
    return coming;
  }

  private async fetch_slice({ name, begin, end }: Slice): Promise<void> {
    const bytes = await this.file(String(name)), page = this.plan.page;
    if (bytes.length !== (end - begin) * page) throw new FetchFault('broken', `slice ${name}`);
    for (let number = begin; number < end; ++number)
      this.pages.set(number, bytes.subarray((number - begin) * page, (number - begin + 1) * page));
  }

  private async file(name: string): Promise<Uint8Array> {
    const response = await fetched(`${this.folder}${this.plan.directory}/${name}.bin`);
    const bytes = await inflated(response);
    this.fetched_bytes += bytes.length;
    this.progress(this.fetched_bytes);
    return bytes;
  }

  private take_boot_pages(bytes: Uint8Array): void {
    const numbers = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const count = bytes.length < 4 ? 0 : numbers.getUint32(0, true);
    const head = 4 + 4 * count;
    if (bytes.length !== head + count * this.plan.page) throw new FetchFault('broken', 'boot.bin');
    for (let i = 0; i < count; ++i) {
      const begin = head + i * this.plan.page;
      this.pages.set(numbers.getUint32(4 + 4 * i, true), bytes.subarray(begin, begin + this.plan.page));
    }
  }
}
