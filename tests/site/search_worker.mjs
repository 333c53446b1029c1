// The worker of search in the browser (assets/search/worker.ts) in Node.js, with files of a site in the place of a host.
import { inflateSync } from 'node:zlib';
import { source_of_module } from './search_module.mjs';

const source = await source_of_module('worker.ts');
let started = 0;

// `answered(path)` gives the bytes of a file, undefined where there is none; it is asked each time. One worker at a time:
// the one started last is the one that answers.
export async function start_worker(answered) {
  const waiting = new Map();
  let receive, number = 0, in_flight = 0;
  const worker = { trips: 0, bytes: 0, asked: [] };
  globalThis.addEventListener = (_type, listener) => {
    receive = (data) => listener({ data });
  };
  globalThis.postMessage = (reply) => waiting.get(reply.number)?.(reply);
  globalThis.fetch = async (address, { cache } = {}) => {
    if (in_flight++ === 0) ++worker.trips;
    const path = address.replace('http://site/', ''), bytes = answered(path, cache);
    worker.asked.push(path);
    await new Promise((resolve) => setImmediate(resolve));
    --in_flight;
    worker.bytes += bytes?.length ?? 0;
    return new Response(bytes, { status: bytes === undefined ? 404 : 200 });
  };
  await import(`data:text/javascript;base64,${source}#${++started}`);
  receive({ root: 'http://site/' });
  // A request of assets/search/messages.ts; gives the reply.
  worker.ask = (request) => new Promise((resolve) => {
    waiting.set(++number, resolve);
    receive({ number, request });
  });
  worker.send_core = (core) => receive({ core });
  return worker;
}

export const core_file = (files) => [...files.keys()].find((path) => path.startsWith('assets/search/core-'));

export const compiled_core = (files) => new WebAssembly.Module(inflateSync(files.get(core_file(files))));
