// Lighthouse gives the pages readers come to first at least 98 of 100 for what is not a matter of time: accessibility, best
// practices, what search engines need. bench/lighthouse.mjs measures performance.
//
//   node lighthouse.mjs DIRECTORY
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { with_lighthouse } from './lighthouse_scores.mjs';

const directory = process.argv[2];
const least = 0.98;
const settings = { onlyCategories: ['accessibility', 'best-practices', 'seo'], throttlingMethod: 'provided' };

const low_scores = ({ categories, audits }) => Object.values(categories).filter(({ score }) => !(score >= least)).map(({ id, score, auditRefs }) => {
  const lost = auditRefs.map((one) => audits[one.id]).filter((one) => one.score !== null && one.score < 1);
  return `${id} ${score}: ${lost.map((one) => `${one.id} ${JSON.stringify(one.details?.items?.slice(0, 2) ?? one.explanation)}`).join('; ')}`;
});

test('home, document, theme, quotes and search score at least 98', async () => {
  const low = [];
  let seen = 0;
  await with_lighthouse(directory, async (path, audit) => {
    ++seen;
    const result = await audit(settings);
    assert.equal(result.runtimeError, undefined);
    low.push(...low_scores(result).map((fault) => `${path}: ${fault}`));
  });
  assert.equal(seen, 5);
  assert.deepEqual(low, []);
});
