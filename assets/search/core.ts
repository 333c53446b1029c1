// The search of src/search, compiled to WebAssembly: src/browser/module.cpp says how it is called. It answers from the
// pages of the database that have come, and the host learns which are missing.
import type { Answer, FoundPassage, Request } from './messages';
import { is_letter_digit_or_mark, nfkc, nfkc_casefold } from './unicode';

type Pointer = number;
type AnswerRequest = Omit<Extract<Request, { ask: 'answer' }>, 'ask'>;
type HitsRequest = Omit<Extract<Request, { ask: 'hits' }>, 'ask'>;

interface Exports {
  memory: WebAssembly.Memory;
  malloc(bytes: number): Pointer;
  free(pointer: Pointer): void;
  __wasm_call_ctors(): void;
  failure(): Pointer;
  open(): Pointer;
  answer(typed: Pointer, length: number, limit: number, as_typed: number, by_date: number, choices: Pointer, choices_length: number): Pointer;
  hits(typed: Pointer, length: number, as_typed: number, url: Pointer, url_length: number, passages: Pointer, passages_length: number): Pointer;
}

// Where the pages are. Numbers are from 0.
export interface Pages {
  readonly page_bytes: number;
  readonly count: number;
  // undefined: it has not been fetched yet, and the request is recorded.
  page(number: number): Uint8Array | undefined;
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true }), encoder = new TextEncoder();

// Puts bytes into the module's memory. Throws when there is none left; the worker reports that like any fault.
function place({ malloc, memory }: Exports, bytes: Uint8Array): Pointer {
  const to = malloc(bytes.length + 1);
  if (to === 0) throw new Error('out of memory');
  new Uint8Array(memory.buffer, to, bytes.length).set(bytes);
  return to;
}

export class Core {
  private constructor(private readonly x: Exports) {}

  // Throws when `module` is not the search.
  static async start(module: WebAssembly.Module, pages: Pages): Promise<Core> {
    let x: Exports;
    const bytes = (from: Pointer, length: number): Uint8Array => new Uint8Array(x.memory.buffer, from, length);
    const text = (pointer: Pointer, length: number): string => decoder.decode(bytes(pointer, length));
    const changed_by = (change: (text: string) => string) => (pointer: Pointer, length: number, length_out: Pointer): Pointer => {
      const coded = encoder.encode(change(text(pointer, length))), to = place(x, coded);
      new DataView(x.memory.buffer).setUint32(length_out, coded.length, true);
      return to;
    };
    const host = {
      nfkc: changed_by(nfkc),
      nfkc_casefold: changed_by(nfkc_casefold),
      is_letter_digit_or_mark: (character: number) => Number(is_letter_digit_or_mark(character)),
      page_size: () => pages.page_bytes,
      page_count: () => pages.count,
      // SQLite counts pages from 1.
      page: (number: number, to: Pointer, size: number) => {
        const page = pages.page(number - 1);
        if (page !== undefined) bytes(to, size).set(page.subarray(0, size));
        return Number(page !== undefined);
      },
    };
    x = (await WebAssembly.instantiate(module, { host })).exports as unknown as Exports;
    x.__wasm_call_ctors();
    return new Core(x);
  }

  // How much memory the search takes up, which only grows.
  get memory_bytes(): number {
    return this.x.memory.buffer.byteLength;
  }

  // These return undefined when they could not do what was asked: failure() says why, unless pages were missing.

  // `fits`: whether the database has the schema that this search reads.
  open(): { fits: boolean } | undefined {
    return parsed(this.text_at(this.x.open())) as { fits: boolean } | undefined;
  }

  answer(request: AnswerRequest): Answer | undefined {
    return parsed(this.answer_json(request)) as Answer | undefined;
  }

  answer_json({ typed, limit, as_typed, by_date, chosen }: AnswerRequest): string | undefined {
    // No id has a zero byte, but an address may be typed.
    const choices = Object.entries(chosen).flatMap(([dimension, ids]) => ids.map((id) => `${dimension}\0${id.replaceAll('\0', ' ')}\0`)).join('');
    return this.with_texts([typed, choices], ([t, c]) => this.x.answer(...t!, limit, Number(as_typed), Number(by_date), ...c!));
  }

  hits(request: HitsRequest): FoundPassage[] | undefined {
    return parsed(this.hits_json(request)) as FoundPassage[] | undefined;
  }

  hits_json({ typed, as_typed, document, passages }: HitsRequest): string | undefined {
    const texts = passages.map(({ anchor, text }) => `${anchor}\0${text}\0`).join('');
    return this.with_texts([typed, document, texts], ([t, d, p]) => this.x.hits(...t!, Number(as_typed), ...d!, ...p!));
  }

  failure(): string {
    return this.text_at(this.x.failure()) ?? '';
  }

  private with_texts(texts: string[], call: (pointers: [Pointer, number][]) => Pointer): string | undefined {
    const pointers = texts.map((text): [Pointer, number] => {
      const coded = encoder.encode(text);
      return [place(this.x, coded), coded.length];
    });
    const said = this.text_at(call(pointers));
    for (const [pointer] of pointers) this.x.free(pointer);
    return said;
  }

  // Up to a zero byte; undefined at the null pointer.
  private text_at(pointer: Pointer): string | undefined {
    if (pointer === 0) return undefined;
    const bytes = new Uint8Array(this.x.memory.buffer, pointer);
    return decoder.decode(bytes.subarray(0, bytes.indexOf(0)));
  }
}

const parsed = (json: string | undefined): unknown => (json === undefined ? undefined : JSON.parse(json));
