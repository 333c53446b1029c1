// Searches beside the page, so that typing never waits. Answers one question after the other; one that has
// been overtaken by another while it waited for slices is given up.
import { Searcher } from './answer';
import { Database, Superseded, whole } from './database';
import { Engine } from './engine';
import type { EngineCame, Fault, Question, Reply, Start } from './messages';
import { FetchFault, Slices } from './slices';

interface Opened {
  slices: Slices;
  searcher: Searcher;
}

const say = (reply: Reply): void => postMessage(reply);
const progress = (bytes: number): void => say({ kind: 'progress', bytes });

let root = '';
let engine_came: (engine: WebAssembly.Module) => void;
const next_engine = (): Promise<WebAssembly.Module> => new Promise((resolve) => {
  engine_came = resolve;
});
let engine = next_engine(), is_whole = false;
let opening: Promise<Opened> | undefined;
let newest = 0;

async function open(): Promise<Opened> {
  const coming = Slices.open(new URL('search/', root).href, progress);
  coming.catch(() => {}); // looked at once the engine is there
  const started = await Engine.start(await engine), slices = await coming;
  const database = new Database(started, slices);
  return { slices, searcher: await whole(slices, () => new Searcher(database)) };
}

const has_trapped = (error: unknown): boolean => error instanceof WebAssembly.RuntimeError;

// The next question opens the database anew. What searches were never seen to run traps (tools/engine.mjs), so from
// then on it is the whole engine that does.
function close(why: unknown): void {
  opening = undefined;
  if (!has_trapped(why) || is_whole) return;
  engine = next_engine();
  is_whole = true;
  say({ kind: 'engine' });
}

// A failure to open is not kept: the next question tries again.
function opened(): Promise<Opened> {
  opening ??= open().catch((error: unknown) => {
    close(error);
    throw error;
  });
  return opening;
}

async function reply_to({ number, request }: Question, { slices, searcher }: Opened): Promise<Reply> {
  const is_stale = (): boolean => number < newest;
  switch (request.ask) {
    case 'answer':
      return { number, kind: 'answer',
        answer: await whole(slices, () => searcher.answer(request.typed, request), is_stale) };
    case 'hits':
      return { number, kind: 'hits',
        passages: await whole(slices, () => searcher.hits(request.typed, request.document, request.passages), is_stale) };
  }
}

const fault_of = (error: unknown): Fault => (error instanceof FetchFault ? error.fault : 'broken');

async function answer(question: Question, attempts = 3): Promise<void> {
  newest = Math.max(newest, question.number);
  const with_database = opened();
  try {
    say(await reply_to(question, await with_database));
  } catch (error) {
    if (error instanceof Superseded) {
      say({ number: question.number, kind: 'later' });
      return;
    }
    const why = fault_of(error);
    if (why === 'changed' || has_trapped(error)) {
      if (opening === with_database) close(error);
      if (attempts > 1) return answer(question, attempts - 1);
    }
    if (why === 'broken') console.error(error);
    say({ number: question.number, kind: 'failed', why });
  }
}

addEventListener('message', ({ data }: MessageEvent<Start | EngineCame | Question>) => {
  if ('root' in data) {
    root = data.root;
    opened().catch(() => {}); // the first question says so
  } else if ('engine' in data) {
    engine_came(data.engine);
  } else {
    void answer(data);
  }
});
