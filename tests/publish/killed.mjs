// A program that publishes is killed: at every one of its file operations on a small site, at 200 random ones on a larger.
// Whenever it is, readers find a whole site, and the next build makes of it what it should be.
//
//   node killed.mjs PROGRAM PUBLISH_SITE FAULTS
import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { larger_sites, small_sites } from './two_sites.mjs';

// mulberry32: the same points in every run.
function random_numbers(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

function kill_at(sites, operation) {
  const directory = sites.fresh('killed');
  const run = sites.publish(sites.after.directory, directory, `kill:${operation}`);
  assert.equal(run.signal, 'SIGKILL', `operation ${operation}: ${run.stderr}`);
  try {
    sites.check_whole(directory);
    sites.check_next_build(directory);
  } catch (error) {
    error.message = `killed at operation ${operation}: ${error.message}`;
    throw error;
  }
}

const sites = small_sites();

test('the check of a site finds a page, a search file and a script that are missing', () => {
  const without = (path) => {
    const directory = sites.fresh('damaged');
    rmSync(join(directory, path));
    return () => sites.check_whole(directory);
  };
  sites.check_whole(sites.fresh('damaged'));
  assert.throws(without('meetings/1/index.html'), /meetings\/1\/index.html, which is not there/);
  assert.throws(without(sites.before.slices[0]), /search reads/);
  assert.throws(without(sites.before.hashed.find((path) => path.includes('reading-'))), /leads to assets\/reading-/);
  const torn = sites.fresh('damaged');
  rmSync(join(torn, 'index.html'));
  writeFileSync(join(torn, 'index.html'), 'half');
  assert.throws(() => sites.check_whole(torn), /index.html is torn/);
});

test('killed at every file operation of a small site, it leaves a whole one', () => {
  const count = sites.count_operations();
  assert.ok(count > 100, `${count} operations`);
  for (let operation = 1; operation <= count; ++operation) kill_at(sites, operation);
  sites.check_templates();
});

test('killed at 200 random points of a larger site, it leaves a whole one', () => {
  const larger = larger_sites();
  const count = larger.count_operations(), random = random_numbers(17);
  // Most operations write new files where nobody looks. So half of the points are among the last, which change the site.
  for (let i = 0; i < 200; ++i) {
    const first = i % 2 === 0 ? 0 : Math.floor(count * 0.75);
    kill_at(larger, first + 1 + Math.floor(random() * (count - first)));
  }
  larger.check_templates();
});
