// The TypeScript of assets/search/ as modules for Node.js.
import { fileURLToPath } from 'node:url';
import esbuild from 'esbuild';

export async function module_of(name) {
  const { outputFiles } = await esbuild.build({ entryPoints: [fileURLToPath(new URL(`../../assets/search/${name}`, import.meta.url))],
    bundle: true, write: false, format: 'esm', charset: 'utf8' });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}
