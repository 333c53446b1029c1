// Searches in a thread of its own, so that typing never waits. Answers one question after the other; one that has
// been overtaken by another while it waited for slices is given up.
import { Core } from './core';
import type { CoreCame, Fault, Question, Reply, Start } from './messages';
import { FetchFault, Slices } from './slices';

// The database and the search that reads it.
interface Opened {
  slices: Slices;
  core: Core;
}

class Superseded extends Error {}

const say = (reply: Reply): void => postMessage(reply);
const progress = (bytes: number): void => say({ kind: 'progress', bytes });

let root = '';
let core_came: (core: WebAssembly.Module) => void;
const core_module = new Promise<WebAssembly.Module>((resolve) => {
  core_came = resolve;
});
let opening: Promise<Opened> | undefined;
let newest = 0;

// Does `work`, and again whenever it missed pages, once they have come.
async function whole<Result>({ slices, core }: Opened, work: () => Result | undefined, is_stale = () => false): Promise<Result> {
  for (;;) {
    const result = work();
    if (slices.missing) await slices.fetch_missing();
    else if (result === undefined) throw new Error(core.failure());
    else return result;
    if (is_stale()) throw new Superseded();
  }
}

async function open(): Promise<Opened> {
  const coming = Slices.open(new URL('search/', root).href, progress);
  coming.catch(() => {}); // looked at once the module is there
  const module = await core_module, slices = await coming;
  const opened = { slices, core: await Core.start(module, slices) };
  const { fits } = await whole(opened, () => opened.core.open());
  if (!fits) throw new FetchFault('changed', 'the schema of the database');
  return opened;
}

// A failure to open is not kept: the next question tries again.
function opened(): Promise<Opened> {
  opening ??= open().catch((error: unknown) => {
    opening = undefined;
    throw error;
  });
  return opening;
}

async function reply_to({ number, request }: Question, with_database: Opened): Promise<Reply> {
  const is_stale = (): boolean => number < newest, { core } = with_database;
  switch (request.ask) {
    case 'answer':
      return { number, kind: 'answer', answer: await whole(with_database, () => core.answer(request), is_stale) };
    case 'hits':
      return { number, kind: 'hits', passages: await whole(with_database, () => core.hits(request), is_stale) };
  }
}

const fault_of = (error: unknown): Fault => (error instanceof FetchFault ? error.fault : 'broken');

// After a fault the search is not used again, since its memory may be inconsistent; the next attempt creates a new one.
// Only a network that gave nothing leaves it as it is.
async function answer(question: Question, attempts = 2): Promise<void> {
  newest = Math.max(newest, question.number);
  const with_database = opened();
  try {
    say(await reply_to(question, await with_database));
  } catch (error) {
    const why = fault_of(error), is_stale = question.number < newest;
    if (!(error instanceof Superseded) && why !== 'offline') {
      if (opening === with_database) opening = undefined;
      if (attempts > 1 && !is_stale) return answer(question, attempts - 1);
    }
    if (is_stale) { // whatever went wrong, no one is waiting for it
      say({ number: question.number, kind: 'later' });
      return;
    }
    if (why === 'broken') console.error(error);
    say({ number: question.number, kind: 'failed', why });
  }
}

addEventListener('message', ({ data }: MessageEvent<Start | CoreCame | Question>) => {
  if ('root' in data) {
    root = data.root;
    opened().catch(() => {}); // the first question says so
  } else if ('core' in data) {
    core_came(data.core);
  } else {
    void answer(data);
  }
});
