// A page's side of the worker: starts it when first needed, and again after a failure.
import type { CoreCame, Fault, Question, Reply, Request, Start } from './messages';

declare const CORE_FILE: string, WORKER_FILE: string; // by tools/bundle.mjs

type Answered = Exclude<Reply, { kind: 'failed' | 'progress' }>;

export class SearchFault extends Error {
  constructor(readonly fault: Fault) {
    super(fault);
  }
}

// Whether the host's security policy (without 'wasm-unsafe-eval') keeps WebAssembly from running: nothing else
// keeps a browser from compiling the smallest module there is.
function is_forbidden(): boolean {
  const smallest_module = new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]);
  try {
    new WebAssembly.Module(smallest_module);
    return false;
  } catch {
    return true;
  }
}

const fault_of = (error: unknown): Fault => (error instanceof SearchFault ? error.fault : 'broken');

// How long a reader waits for the next bytes before the search is given up: a line that works at all sends some sooner.
const patience = 20_000; // ms

export class SearchClient {
  private starting: Promise<Worker> | undefined;
  private worker: Worker | undefined; // the one whose replies count
  private life: AbortController | undefined; // of that worker and all that is fetched for it
  private silence: ReturnType<typeof setTimeout> | undefined; // since something was heard, while questions wait
  private asking = 0;
  private number = 0;
  private core_bytes = 0;
  private cache: RequestCache = 'default';
  private readonly waiting = new Map<number, { resolve: (reply: Answered) => void; reject: (why: SearchFault) => void }>();

  // `root`: the address of the site. `progress`: how many bytes have come so far.
  constructor(private readonly root: URL, private readonly progress: (bytes: number) => void = () => {}) {}

  // Rejects with SearchFault, at the latest when nothing has come for a while.
  async ask(request: Request): Promise<Answered> {
    ++this.asking;
    if (this.silence === undefined) this.listen();
    try {
      const worker = await this.started();
      const question: Question = { number: ++this.number, request };
      return await new Promise((resolve, reject) => {
        this.waiting.set(question.number, { resolve, reject });
        worker.postMessage(question);
      });
    } finally {
      --this.asking;
      if (this.asking === 0) this.stop_listening();
    }
  }

  // Loads everything that every search needs; to be called when the reader is about to search. The page of results,
  // when it is opened next, finds it in the browser's cache.
  fetch_ahead(): void {
    this.started().catch(() => {}); // the first question reports it
  }

  private listen(): void {
    clearTimeout(this.silence);
    this.silence = setTimeout(() => this.give_up('slow'), patience);
  }

  private stop_listening(): void {
    clearTimeout(this.silence);
    this.silence = undefined;
  }

  private heard(bytes: number): void {
    if (this.asking > 0) this.listen();
    this.progress(bytes);
  }

  private asset(file: string): string {
    return new URL(`assets/${file}`, this.root).href;
  }

  // Rejects with SearchFault.
  private started(): Promise<Worker> {
    this.starting ??= this.start();
    return this.starting;
  }

  // However it ends, it ends in give_up(), which also ends what is still coming: a worker that is missing, a file that
  // hangs and a core that cannot run are one case.
  private start(): Promise<Worker> {
    const life = new AbortController();
    this.life = life;
    const ended = new Promise<never>((_, reject) => {
      life.signal.addEventListener('abort', () => reject(life.signal.reason));
    });
    const loaded = this.load(life.signal);
    loaded.catch((error: unknown) => {
      if (this.life === life) this.give_up(fault_of(error));
    });
    return Promise.race([loaded, ended]);
  }

  private async load(signal: AbortSignal): Promise<Worker> {
    if (is_forbidden()) throw new SearchFault('forbidden');
    const address = this.asset(WORKER_FILE);
    // A script that the browser kept may be damaged, and a Worker cannot be told to load it from the host.
    if (this.cache === 'reload') await fetch(address, { cache: 'reload', signal }).catch(() => {});
    signal.throwIfAborted();
    const worker = new Worker(address);
    this.worker = worker;
    worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
      if (this.worker === worker) this.take(data);
    });
    worker.addEventListener('error', () => {
      if (this.worker === worker) this.give_up(navigator.onLine ? 'garbled' : 'offline');
    });
    const start: Start = { root: this.root.href };
    worker.postMessage(start);
    const came: CoreCame = { core: await this.core(signal) };
    worker.postMessage(came);
    return worker;
  }

  // What the browser kept may be damaged; then it is loaded from the host.
  private core(signal: AbortSignal): Promise<WebAssembly.Module> {
    return this.core_from(this.cache, signal).catch((error: unknown) => {
      if (this.cache === 'reload' || fault_of(error) !== 'garbled') throw error;
      return this.core_from('reload', signal);
    });
  }

  // Compiled while it comes, whatever the host says it is. A checksum at its end is compared, too.
  private async core_from(cache: RequestCache, signal: AbortSignal): Promise<WebAssembly.Module> {
    const response = await fetch(this.asset(CORE_FILE), { cache, signal }).catch(() => {
      throw new SearchFault('offline');
    });
    if (!response.ok || response.body === null) throw new SearchFault(response.status === 404 ? 'changed' : 'garbled');
    this.core_bytes = 0;
    const count = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
      transform: (chunk, controller) => {
        this.core_bytes += chunk.length;
        if (!signal.aborted) this.heard(this.core_bytes);
        controller.enqueue(chunk);
      },
    });
    const counted = new Response(response.body.pipeThrough(count).pipeThrough(new DecompressionStream('deflate')), { headers: { 'Content-Type': 'application/wasm' } });
    return WebAssembly.compileStreaming(counted).catch(() => {
      throw new SearchFault('garbled');
    });
  }

  private take(reply: Reply): void {
    if (reply.kind === 'progress') {
      this.heard(this.core_bytes + reply.bytes);
      return;
    }
    if (this.asking > 0) this.listen();
    const waiting = this.waiting.get(reply.number);
    this.waiting.delete(reply.number);
    if (reply.kind !== 'failed') {
      waiting?.resolve(reply);
    } else {
      waiting?.reject(new SearchFault(reply.why));
      if (reply.why !== 'offline') this.give_up(reply.why);
    }
  }

  // The next question starts everything again, with files from the host: those that came may be damaged, and a browser may
  // have a request that hangs stand for the next one of its kind.
  private give_up(why: Fault): void {
    if (why !== 'offline') this.cache = 'reload';
    this.worker?.terminate();
    this.worker = this.starting = undefined;
    for (const { reject } of this.waiting.values()) reject(new SearchFault(why));
    this.waiting.clear();
    const life = this.life;
    this.life = undefined;
    life?.abort(new SearchFault(why));
    this.stop_listening();
  }
}
