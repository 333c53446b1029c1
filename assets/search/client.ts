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

export class SearchClient {
  private starting: Promise<Worker> | undefined;
  private worker: Worker | undefined; // the one whose replies count
  private number = 0;
  private core_bytes = 0;
  private cache: RequestCache = 'default';
  private readonly waiting = new Map<number, { resolve: (reply: Answered) => void; reject: (why: SearchFault) => void }>();

  // `root`: the address of the site. `progress`: how many bytes have come so far.
  constructor(private readonly root: URL, private readonly progress: (bytes: number) => void = () => {}) {}

  // Rejects with SearchFault.
  async ask(request: Request): Promise<Answered> {
    const worker = await this.started();
    const question: Question = { number: ++this.number, request };
    return new Promise((resolve, reject) => {
      this.waiting.set(question.number, { resolve, reject });
      worker.postMessage(question);
    });
  }

  // Loads everything that every search needs; to be called when the reader is about to search. The page of results,
  // when it is opened next, finds it in the browser's cache.
  fetch_ahead(): void {
    this.started().catch(() => {}); // the first question reports it
  }

  private asset(file: string): string {
    return new URL(`assets/${file}`, this.root).href;
  }

  private started(): Promise<Worker> {
    if (this.starting === undefined) {
      const starting = this.start();
      this.starting = starting;
      starting.catch((error: unknown) => {
        if (this.starting !== starting) return;
        this.starting = undefined;
        if (fault_of(error) !== 'offline') this.cache = 'reload';
      });
    }
    return this.starting;
  }

  // Rejects with SearchFault.
  private async start(): Promise<Worker> {
    const address = this.asset(WORKER_FILE);
    // A script that the browser kept may be damaged, and a Worker cannot be told to load it from the host.
    if (this.cache === 'reload') await fetch(address, { cache: 'reload' }).catch(() => {});
    const worker = new Worker(address);
    this.worker = worker;
    worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
      if (this.worker === worker) this.take(data);
    });
    const broken = new Promise<never>((_, reject) => {
      worker.addEventListener('error', () => reject(new SearchFault(navigator.onLine ? 'broken' : 'offline')));
    });
    broken.catch((error: unknown) => {
      if (this.worker === worker) this.give_up(fault_of(error));
    });
    try {
      const start: Start = { root: this.root.href };
      worker.postMessage(start);
      const came: CoreCame = { core: await Promise.race([this.core(worker), broken]) };
      worker.postMessage(came);
      return worker;
    } catch (error) {
      worker.terminate();
      throw new SearchFault(fault_of(error));
    }
  }

  // What the browser kept may be damaged; then it is loaded from the host.
  private core(worker: Worker): Promise<WebAssembly.Module> {
    return this.core_from(this.cache, worker).catch((error: unknown) => {
      if (this.cache === 'reload' || fault_of(error) !== 'broken') throw error;
      return this.core_from('reload', worker);
    });
  }

  // Compiled while it comes, whatever the host says it is. A checksum at its end is compared, too.
  private async core_from(cache: RequestCache, worker: Worker): Promise<WebAssembly.Module> {
    if (is_forbidden()) throw new SearchFault('forbidden');
    const response = await fetch(this.asset(CORE_FILE), { cache }).catch(() => {
      throw new SearchFault('offline');
    });
    if (!response.ok || response.body === null) throw new SearchFault(response.status === 404 ? 'changed' : 'broken');
    this.core_bytes = 0;
    const count = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
      transform: (chunk, controller) => {
        this.core_bytes += chunk.length;
        if (this.worker === worker) this.progress(this.core_bytes);
        controller.enqueue(chunk);
      },
    });
    const counted = new Response(response.body.pipeThrough(count).pipeThrough(new DecompressionStream('deflate')), { headers: { 'Content-Type': 'application/wasm' } });
    return WebAssembly.compileStreaming(counted);
  }

  private take(reply: Reply): void {
    if (reply.kind === 'progress') {
      this.progress(this.core_bytes + reply.bytes);
      return;
    }
    const waiting = this.waiting.get(reply.number);
    this.waiting.delete(reply.number);
    if (reply.kind !== 'failed') {
      waiting?.resolve(reply);
    } else {
      waiting?.reject(new SearchFault(reply.why));
      if (reply.why !== 'offline') this.give_up(reply.why);
    }
  }

  // The next question starts everything again, with files from the host.
  private give_up(why: Fault): void {
    this.worker?.terminate();
    this.worker = this.starting = undefined;
    if (why !== 'offline') this.cache = 'reload';
    for (const { reject } of this.waiting.values()) reject(new SearchFault(why));
    this.waiting.clear();
  }
}
