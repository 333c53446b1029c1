// A page's side of the worker: starts it when first needed, and once more after a failure.
import type { EngineCame, Fault, Question, Reply, Request, Start } from './messages';

declare const ENGINE_FILE: string, WHOLE_ENGINE_FILE: string, WORKER_FILE: string; // by tools/bundle.mjs

type Answered = Exclude<Reply, { kind: 'failed' | 'progress' | 'engine' }>;

export class SearchFault extends Error {
  constructor(readonly fault: Fault) {
    super(fault);
  }
}

const fault_of = (error: unknown): Fault => (error instanceof SearchFault ? error.fault : 'broken');

export class SearchClient {
  private worker: Promise<Worker> | undefined;
  private number = 0;
  private engine_bytes = 0;
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
    worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
      if (data.kind !== 'engine') this.take(data);
      else this.send_engine(worker, WHOLE_ENGINE_FILE).catch((error: unknown) => this.give_up(fault_of(error)));
    });
    worker.addEventListener('error', () => this.give_up(navigator.onLine ? 'broken' : 'offline'));
    const start: Start = { root: this.root.href };
    worker.postMessage(start);
    await this.send_engine(worker, ENGINE_FILE);
    return worker;
  }

  private async send_engine(worker: Worker, file: string): Promise<void> {
    try {
      const engine: EngineCame = { engine: await this.engine(file) };
      worker.postMessage(engine);
    } catch (error) {
      worker.terminate();
      throw error;
    }
  }

  // Compiled while it comes, whatever the host says it is.
  private async engine(file: string): Promise<WebAssembly.Module> {
    const response = await fetch(this.asset(file)).catch(() => {
      throw new SearchFault('offline');
    });
    if (!response.ok || response.body === null) throw new SearchFault(response.status === 404 ? 'changed' : 'broken');
    const count = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
      transform: (chunk, controller) => {
        this.engine_bytes += chunk.length;
        this.progress(this.engine_bytes);
        controller.enqueue(chunk);
      },
    });
    const counted = new Response(response.body.pipeThrough(count).pipeThrough(new DecompressionStream('deflate-raw')), { headers: { 'Content-Type': 'application/wasm' } });
    return WebAssembly.compileStreaming(counted);
  }

  private take(reply: Exclude<Reply, { kind: 'engine' }>): void {
    if (reply.kind === 'progress') {
      this.progress(this.engine_bytes + reply.bytes);
      return;
    }
    const waiting = this.waiting.get(reply.number);
    this.waiting.delete(reply.number);
    if (reply.kind === 'failed') waiting?.reject(new SearchFault(reply.why));
    else waiting?.resolve(reply);
  }

  private give_up(why: Fault): void {
    this.worker = undefined;
    for (const { reject } of this.waiting.values()) reject(new SearchFault(why));
    this.waiting.clear();
  }
}
