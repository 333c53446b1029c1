// A server of files over HTTP/2 behind a slow line: every answer begins a round trip after its request, and
// all answers share the bandwidth. It packs texts, scripts and WebAssembly, as hosts do, and counts what goes
// over the line: bodies, and 150 bytes for the headers of each answer (`line.answers`).
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createSecureServer } from 'node:http2';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

const types = { '.html': 'text/html', '.js': 'text/javascript', '.json': 'application/json', '.css': 'text/css', '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm', '.xml': 'application/xml' };
const header_bytes = 150, piece_bytes = 1400;

function certificate() {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-subj', '/CN=localhost', '-days', '2', '-keyout', key, '-out', cert],
    { stdio: 'ignore' });
  const read = { key: readFileSync(key), cert: readFileSync(cert) };
  rmSync(folder, { recursive: true });
  return read;
}

const wait = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

export async function serve_shaped(directory) {
  const packed = new Map();
  const line = { round_trip: 0, bits_a_second: Infinity, answers: [], free_at: 0 };

  const bytes_of = (path) => {
    if (!packed.has(path)) {
      const bytes = readFileSync(path);
      packed.set(path, types[extname(path)] === undefined ? bytes : gzipSync(bytes));
    }
    return packed.get(path);
  };

  // Hands out the line piece by piece, to whoever asks first.
  async function send(stream, bytes) {
    for (let at = 0; at < bytes.length; at += piece_bytes) {
      const piece = bytes.subarray(at, at + piece_bytes);
      const now = performance.now();
      line.free_at = Math.max(line.free_at, now) + (piece.length * 8000) / line.bits_a_second;
      if (line.free_at - now > 1) await wait(line.free_at - now);
      if (stream.destroyed) return;
      stream.write(piece);
    }
    stream.end();
  }

  const server = createSecureServer(certificate(), async (request, response) => {
    const name = decodeURIComponent(request.url.replace(/[?#].*/, ''));
    const path = join(directory, name.endsWith('/') ? `${name}index.html` : name);
    await wait(line.round_trip);
    if (!existsSync(path) || !statSync(path).isFile()) {
      line.answers.push({ name, bytes: header_bytes });
      response.writeHead(404).end();
      return;
    }
    const type = types[extname(path)], bytes = bytes_of(path);
    response.writeHead(200, { 'content-type': type ?? 'application/octet-stream', 'cache-control': 'max-age=600',
      ...(type === undefined ? {} : { 'content-encoding': 'gzip' }) });
    line.answers.push({ name, bytes: bytes.length + header_bytes });
    await send(response.stream, bytes);
  }).listen(0, '127.0.0.1');
  await new Promise((ready) => server.once('listening', ready));
  return { origin: `https://127.0.0.1:${server.address().port}`, line, close: () => server.close() };
}
