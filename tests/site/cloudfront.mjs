// The function of hosting/cloudfront.yml that finds index pages, run by itself: CloudFront is not at hand.
//
//   node cloudfront.mjs
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { runInNewContext } from 'node:vm';

const settings = readFileSync(new URL('../../hosting/cloudfront.yml', import.meta.url), 'utf8');
const [, code] = settings.match(/FunctionCode: \|\n((?: {8}.*\n)+)/);

// The file that is asked of the bucket, or where the browser is sent.
function answer(address) {
  const { pathname: uri } = new URL(`https://notes.example.org${address}`);
  const result = runInNewContext(`${code}; handler({ request: { uri: ${JSON.stringify(uri)} } })`);
  return result.uri ?? new URL(result.headers.location.value, `https://notes.example.org${uri}`).href;
}

test('addresses lead to files, and folders without a slash to those with one, never to another site', () => {
  assert.equal(answer('/'), '/index.html');
  assert.equal(answer('/meetings/48/'), '/meetings/48/index.html');
  assert.equal(answer('/meetings/48'), 'https://notes.example.org/meetings/48/');
  assert.equal(answer('/feed.xml'), '/feed.xml');
  for (const address of ['//elsewhere/meetings', '//elsewhere.example.org/meetings', '/https:elsewhere'])
    assert.equal(new URL(answer(address), 'https://notes.example.org').hostname, 'notes.example.org', address);
});
