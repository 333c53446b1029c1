// The TypeScript of assets/search/ as one module for Node.js.
import { fileURLToPath } from 'node:url';
import esbuild from 'esbuild';

export async function module_of(...names) {
  const { outputFiles } = await esbuild.build({
    stdin: { contents: names.map((name) => `export * from './${name}';`).join('\n'), resolveDir: fileURLToPath(new URL('../../assets/search', import.meta.url)) },
    bundle: true, write: false, format: 'esm', charset: 'utf8' });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}
