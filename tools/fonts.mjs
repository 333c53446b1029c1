// Cuts the faces that fonts.css names to what pages write: the letters below, and the weights asked for after the
// `?`, one (`weights=400`) or a range (`weights=400:700`). Half of the bytes is left. `as` is the name of the file.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

// As `unicode-range` in fonts.css says, and the ligatures of fi and fl.
const ranges = [[0x20, 0x7e], [0xa0, 0xff], [0x131, 0x131], [0x152, 0x153], [0x2bb, 0x2bc], [0x2c6, 0x2c6],
  [0x2da, 0x2da], [0x2dc, 0x2dc], [0x2000, 0x206f], [0x20ac, 0x20ac], [0x2122, 0x2122], [0x2190, 0x2193],
  [0x2212, 0x2212], [0x2215, 0x2215], [0xfb01, 0xfb02]];

const letters = ranges.flatMap(([first, last]) =>
  Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i))).join('');

function weights(asked) {
  const [min, max] = asked.split(':').map(Number);
  return max === undefined ? min : { min, max };
}

// For esbuild: an address that ends in `.woff2?as=…&weights=…` is a face to cut.
export function cut_fonts(subset) {
  const { resolve } = createRequire(import.meta.url);
  return {
    name: 'cut fonts',
    setup(build) {
      build.onResolve({ filter: /\.woff2\?as=/ }, ({ path }) => {
        const [file, asked] = path.split('?');
        const wanted = new URLSearchParams(asked);
        return { namespace: 'cut', path: `${wanted.get('as')}.woff2`,
          pluginData: { file: resolve(file), wght: weights(wanted.get('weights')) } };
      });
      build.onLoad({ filter: /./, namespace: 'cut' }, async ({ pluginData: { file, wght } }) => ({
        contents: await subset(readFileSync(file), letters,
          { targetFormat: 'woff2', variationAxes: { wght }, noLayoutClosure: true }),
        loader: 'file',
      }));
    },
  };
}
