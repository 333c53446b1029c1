// A page's side of the worker: starts it when first needed, and anew after a failure.
import type { CoreCame, Fault, Question, Reply, Request, Start } from './messages';

declare const CORE_FILE: string, WORKER_FILE: string; // by tools/bundle.mjs

type Answered = Exclude<Reply, { kind: 'failed' | 'progress' }>;

export class SearchFault extends Error {
  constructor(readonly fault: Fault) {
    super(fault);
  }
}

const fault_of = (error: unknown): Fault => (error instanceof SearchFault ? error.fault : 'broken');

export class SearchClient {
  private worker: Promise<Worker> | undefined;
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

  // Has all come that every search needs, for who is about to ask. The page of results, when it is opened
  // next, finds it in the browser's store.
  fetch_ahead(): void {
    this.started().catch(() => {}); // the first question says so
  }

  private asset(file: string): string {
    return new URL(`assets/${file}`, this.root).href;
  }

  private started(): Promise<Worker> {
    this.worker ??= this.start().catch((error: unknown) => {
      this.worker = undefined;
      throw new SearchFault(fault_of(error));
    });
    return this.worker;
  }

  private async start(): Promise<Worker> {
    const worker = new Worker(this.asset(WORKER_FILE));
    worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => this.take(data));
    worker.addEventListener('error', () => this.give_up(navigator.onLine ? 'broken' : 'offline'));
    const start: Start = { root: this.root.href };
    worker.postMessage(start);
    try {
      const came: CoreCame = { core: await this.core(this.cache).catch((error: unknown) => {
        if (fault_of(error) === 'offline') throw error;
        return this.core('reload'); // what the browser kept may be damaged
      }) };
      worker.postMessage(came);
    } catch (error) {
      worker.terminate();
      throw error;
    }
    return worker;
  }

  // Compiled while it comes, whatever the host says it is. A checksum at its end is compared, too.
  private async core(cache: RequestCache): Promise<WebAssembly.Module> {
    const response = await fetch(this.asset(CORE_FILE), { cache }).catch(() => {
      throw new SearchFault('offline');
    });
    if (!response.ok || response.body === null) throw new SearchFault(response.status === 404 ? 'changed' : 'broken');
    const count = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
      transform: (chunk, controller) => {
        this.core_bytes += chunk.length;
        this.progress(this.core_bytes);
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

  // The next question starts everything anew, with files from the host.
  private give_up(why: Fault): void {
    this.worker?.then((worker) => worker.terminate()).catch(() => {});
    this.worker = undefined;
    this.cache = 'reload';
    for (const { reject } of this.waiting.values()) reject(new SearchFault(why));
    this.waiting.clear();
  }
}
