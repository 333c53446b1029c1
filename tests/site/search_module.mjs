// The TypeScript of assets/search/ as modules for Node.js.
import { fileURLToPath } from 'node:url';
import esbuild from 'esbuild';

// In base64, for an address that begins with data:.
export async function source_of_module(...names) {
  const { outputFiles } = await esbuild.build({
    stdin: { contents: names.map((name) => `export * from './${name}';`).join('\n'), resolveDir: fileURLToPath(new URL('../../assets/search', import.meta.url)) },
    bundle: true, write: false, format: 'esm', charset: 'utf8' });
  return Buffer.from(outputFiles[0].contents).toString('base64');
}

export const module_of = async (...names) => import(`data:text/javascript;base64,${await source_of_module(...names)}`);
