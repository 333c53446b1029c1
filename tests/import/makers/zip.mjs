// A zip archive of files by name, packed with deflate, as Word writes its files.
import { deflateRawSync } from 'node:zlib';

const table = Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; ++bit) rest = rest & 1 ? 0xedb88320 ^ (rest >>> 1) : rest >>> 1;
  return rest >>> 0;
});

export function crc32(bytes) {
  let sum = 0xffffffff;
  for (const byte of bytes) sum = table[(sum ^ byte) & 255] ^ (sum >>> 8);
  return (sum ^ 0xffffffff) >>> 0;
}

function record(signature, fields) {
  const bytes = Buffer.alloc(4 + fields.reduce((sum, [size]) => sum + size, 0));
  let at = bytes.writeUInt32LE(signature);
  for (const [size, value] of fields) at = bytes.writeUIntLE(value, at, size);
  return bytes;
}

export function zip(files) {
  const parts = [], entries = [];
  let offset = 0;
  for (const [name, text] of Object.entries(files)) {
    const plain = Buffer.from(text), packed = deflateRawSync(plain), path = Buffer.from(name);
    // version 2.0, no flags, deflate, the first day that zip knows
    const common = [[2, 20], [2, 0], [2, 8], [2, 0], [2, 33], [4, crc32(plain)], [4, packed.length], [4, plain.length], [2, path.length], [2, 0]];
    const head = record(0x04034b50, common);
    parts.push(head, path, packed);
    entries.push(record(0x02014b50, [[2, 20], ...common, [2, 0], [2, 0], [2, 0], [4, 0], [4, offset]]), path);
    offset += head.length + path.length + packed.length;
  }
  const size = entries.reduce((sum, bytes) => sum + bytes.length, 0), count = entries.length / 2;
  return Buffer.concat([...parts, ...entries, record(0x06054b50, [[2, 0], [2, 0], [2, count], [2, count], [4, size], [4, offset], [2, 0]])]);
}
