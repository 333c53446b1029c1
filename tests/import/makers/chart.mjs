// A small picture of bars, as a PNG file.
import { deflateSync } from 'node:zlib';
import { crc32 } from './zip.mjs';

const width = 240, height = 120, bars = [90, 70, 62, 40, 35, 28];

function chunk(type, data) {
  const bytes = Buffer.alloc(12 + data.length);
  bytes.writeUInt32BE(data.length, 0);
  bytes.write(type, 4, 'latin1');
  data.copy(bytes, 8);
  bytes.writeUInt32BE(crc32(bytes.subarray(4, 8 + data.length)), 8 + data.length);
  return bytes;
}

const header = Buffer.alloc(13);
header.writeUInt32BE(width, 0);
header.writeUInt32BE(height, 4);
header.set([8, 0], 8);  // eight bits of gray
const rows = Buffer.alloc((width + 1) * height, 255);
for (let y = 0; y < height; ++y) {
  rows[y * (width + 1)] = 0;  // no filter
  for (let x = 0; x < width; ++x) if (x % 40 > 8 && height - y <= bars[Math.floor(x / 40)]) rows[y * (width + 1) + 1 + x] = 90;
}

export const chart = Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), chunk('IHDR', header), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))]);
