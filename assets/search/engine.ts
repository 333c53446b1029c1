// SQLite's own build for browsers, spoken to as C code would: its exported functions take numbers and places in
// its memory. Its own script, which does that for all of its functions and stores, would be most of what is
// loaded besides the engine.
//
// The engine asks for the functions of an operating system. It gets a clock and memory; it opens no files but
// ours (slice_file.ts), so all others say that they failed.

export type Place = number; // in the engine's memory; 0: none

type Value = number | bigint;
type Exported = (...values: Value[]) => number;

const page_bytes = 65536, first_pages = 128, most_pages = 32768; // as the engine was built

export class Engine {
  private readonly memory = new WebAssembly.Memory({ initial: first_pages, maximum: most_pages });
  private view = new Uint8Array(this.memory.buffer);
  private number_view = new Int32Array(this.memory.buffer);
  private exports: WebAssembly.Exports = {};
  private readonly encoder = new TextEncoder();
  private readonly decoder = new TextDecoder();

  static async start(module: WebAssembly.Module): Promise<Engine> {
    const engine = new Engine();
    const imports: Record<string, Record<string, WebAssembly.ImportValue>> = {};
    for (const { module: from, name, kind } of WebAssembly.Module.imports(module))
      (imports[from] ??= {})[name] = kind === 'memory' ? engine.memory : engine.of_the_system(name);
    engine.exports = (await WebAssembly.instantiate(module, imports)).exports;
    engine.call('__wasm_call_ctors');
    return engine;
  }

  // The memory, which moves when it grows; of where it was before, nothing is left.
  get bytes(): Uint8Array {
    if (this.view.length === 0) this.view = new Uint8Array(this.memory.buffer);
    return this.view;
  }

  // The same by whole numbers of 32 bits.
  get numbers(): Int32Array {
    if (this.number_view.length === 0) this.number_view = new Int32Array(this.memory.buffer);
    return this.number_view;
  }

  exported(name: string): Exported {
    return this.exports[name] as Exported;
  }

  call(name: string, ...values: Value[]): number {
    return this.exported(name)(...values);
  }

  // A function of the engine that it keeps at this place of its table.
  function_at(place: Place): Exported {
    return this.table.get(place) as Exported;
  }

  // Puts a function into the engine's table. `takes` and `gives` are a letter each: i and I for whole numbers of
  // 32 and 64 bits. Only functions of WebAssembly may stand there, so the function is handed through a module
  // that does nothing else.
  add_function(takes: string, gives: string, work: (...values: never[]) => number | void): Place {
    const types = (letters: string): number[] => [letters.length, ...[...letters].map((letter) => (letter === 'i' ? 0x7f : 0x7e))];
    const type = [1, 0x60, ...types(takes), ...types(gives)];
    const module = new WebAssembly.Module(new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0,
      1, type.length, ...type, // section 1: one type
      2, 7, 1, 1, 0x66, 1, 0x66, 0, 0, // section 2: import f.f of that type
      7, 5, 1, 1, 0x66, 0, 0])); // section 7: export it as f
    const handed_through = new WebAssembly.Instance(module, { f: { f: work as WebAssembly.ImportValue } }).exports.f;
    const place = this.table.grow(1);
    this.table.set(place, handed_through);
    return place;
  }

  // A function of the engine from a place to a whole number of 64 bits, as one that gives a plain number: a BigInt for
  // each call would cost more than the call.
  plainly(work: (...values: number[]) => number): (...values: number[]) => number {
    const module = new WebAssembly.Module(new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0,
      1, 11, 2, 0x60, 1, 0x7f, 1, 0x7e, 0x60, 1, 0x7f, 1, 0x7c, // section 1: types i32 -> i64 and i32 -> f64
      2, 7, 1, 1, 0x66, 1, 0x66, 0, 0, // section 2: import f.f of the first
      3, 2, 1, 1, // section 3: a function of the second
      7, 5, 1, 1, 0x66, 0, 1, // section 7: export it as f
      10, 9, 1, 7, 0, 0x20, 0, 0x10, 0, 0xb9, 0x0b])); // section 10: convert(f.f(the place))
    return new WebAssembly.Instance(module, { f: { f: work } }).exports.f as (...values: number[]) => number;
  }

  allocate(size: number): Place {
    const place = this.call('malloc', size);
    if (place === 0) throw new Error('out of memory');
    return place;
  }

  number_at(place: Place): number {
    return this.numbers[place >> 2]!;
  }

  write_numbers(place: Place, numbers: readonly number[]): void {
    this.numbers.set(numbers, place >> 2);
  }

  // What `work` makes of a text (or of bytes) that lies in the memory as long as it works, a zero behind it.
  with_bytes<T>(text: string | Uint8Array, work: (place: Place, length: number) => T): T {
    const bytes = typeof text === 'string' ? this.encoder.encode(text) : text;
    const place = this.allocate(bytes.length + 1);
    try {
      this.bytes.set(bytes, place);
      this.bytes[place + bytes.length] = 0;
      return work(place, bytes.length);
    } finally {
      this.call('free', place);
    }
  }

  text_at(place: Place, length: number): string {
    return this.decoder.decode(this.bytes.subarray(place, place + length));
  }

  private get table(): WebAssembly.Table {
    return this.exports.__indirect_function_table as WebAssembly.Table;
  }

  private of_the_system(name: string): WebAssembly.ImportValue {
    switch (name) {
      case 'emscripten_date_now': return () => Date.now();
      case 'emscripten_get_now': return () => performance.now();
      case 'emscripten_get_heap_max': return () => most_pages * page_bytes;
      case 'emscripten_resize_heap': return (wanted: number) => this.grow_to(wanted >>> 0);
      case 'environ_sizes_get': return (count: Place, size: Place) => {
        this.write_numbers(count, [0]);
        this.write_numbers(size, [0]);
        return 0;
      };
      case 'environ_get': return () => 0;
      default: return () => -1;
    }
  }

  // By a fifth at least, so that growing little by little costs little.
  private grow_to(wanted: number): number {
    const now = this.memory.buffer.byteLength;
    const size = Math.min(Math.max(wanted, now * 1.2), most_pages * page_bytes);
    try {
      this.memory.grow(Math.ceil((size - now) / page_bytes));
      return 1;
    } catch {
      return 0;
    }
  }
}
