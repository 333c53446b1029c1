// What Lighthouse gives the pages readers come to first, in all four categories: on a slow phone (its default, a throttled
// line reckoned, not waited for) and on a desktop. Of each category the median of three runs.
//
//   node bench/lighthouse.mjs SITE [RUNS]
import desktop from 'lighthouse/core/config/desktop-config.js';
import { with_lighthouse } from '../tests/site/lighthouse_scores.mjs';

const [site, runs = '3'] = process.argv.slice(2);
const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
const measures = { 'largest-contentful-paint': 'ms LCP', 'total-blocking-time': 'ms TBT', 'cumulative-layout-shift': 'CLS' };

await with_lighthouse(site, async (path, audit) => {
  for (const [device, config] of [['phone', undefined], ['desktop', desktop]]) {
    const results = [];
    for (let run = 0; run < Number(runs); ++run) results.push(await audit({}, config));
    const scores = Object.keys(results[0].categories)
      .map((id) => `${id} ${Math.round(100 * median(results.map(({ categories }) => categories[id].score)))}`);
    const times = Object.entries(measures)
      .map(([id, unit]) => `${Number(median(results.map(({ audits }) => audits[id].numericValue)).toPrecision(3))} ${unit}`);
    console.log(`${path} on a ${device}: ${scores.join(', ')} (${times.join(', ')})`);
  }
});
