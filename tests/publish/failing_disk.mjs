// A disk that is full, that may not be written to, or whose power is cut while a site is published.
//
//   node failing_disk.mjs PROGRAM PUBLISH_SITE FAULTS
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, cpSync, mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { publisher, small_sites, work } from './two_sites.mjs';

const sites = small_sites();

// Mounts something for a test; false where this machine does not let us.
const mounted = [];
function mount(place, ...how) {
  mkdirSync(place, { recursive: true });
  const is_mounted = process.getuid() === 0 && spawnSync('mount', [...how, place], { stdio: 'ignore' }).status === 0;
  if (is_mounted) mounted.push(place);
  return is_mounted;
}
function unmount(place) {
  execFileSync('umount', [place]);
  mounted.splice(mounted.indexOf(place), 1);
}
after(() => mounted.slice().reverse().forEach(unmount));

test('a disk that is full from any operation on leaves a whole site, which the next build makes good', () => {
  const count = sites.count_operations();
  for (let operation = 1; operation <= count; operation += 5) {
    const directory = sites.fresh('full');
    const run = sites.publish(sites.after.directory, directory, `full:${operation}`);
    if (run.status !== 0) assert.match(run.stderr, /no space left on device/, `operation ${operation}`);
    sites.check_whole(directory);
    sites.check_next_build(directory);
  }
});

test('a small disk that fills up leaves the old site as it was', (context) => {
  const disk = join(work, 'small-disk');
  const old_size = Number(execFileSync('du', ['-sk', sites.before.directory], { encoding: 'utf8' }).split('\t')[0]);
  if (!mount(disk, '-t', 'tmpfs', '-o', `size=${old_size + 64}k`, 'tmpfs')) return context.skip('nothing can be mounted here');
  const site = join(disk, 'site');
  cpSync(sites.before.directory, site, { recursive: true });
  const run = sites.publish(sites.after.directory, site);
  assert.match(run.stderr, /no space left on device/);
  sites.check_equal(site, sites.before.files);
  unmount(disk);
});

test('a folder of another user is named before anything changes', (context) => {
  if (process.getuid() !== 0) return context.skip('only the superuser can become somebody else');
  const site = join(work, 'of-root');
  cpSync(sites.before.directory, site, { recursive: true });
  execFileSync('chown', ['-R', 'nobody', site]);
  execFileSync('chown', ['root', join(site, 'meetings/1')]);
  for (const directory of [work, sites.after.directory]) chmodSync(directory, 0o755);
  const run = spawnSync('setpriv', ['--reuid=nobody', '--clear-groups', publisher, sites.after.directory, site], { encoding: 'utf8' });
  assert.equal(run.status, 1, run.stderr);
  assert.match(run.stderr, /cannot change `[^`]*meetings\/1`: permission denied/);
  sites.check_equal(site, sites.before.files);
});

test('on a disk that is read-only nothing changes, and it is said', (context) => {
  const disk = join(work, 'read-only'), site = join(disk, 'site');
  if (!mount(disk, '-t', 'tmpfs', 'tmpfs')) return context.skip('nothing can be mounted here');
  cpSync(sites.before.directory, site, { recursive: true });
  execFileSync('mount', ['-o', 'remount,ro', disk]);
  const run = sites.publish(sites.after.directory, site);
  assert.match(run.stderr, /read-only file system/);
  sites.check_equal(site, sites.before.files);
  assert.equal(sites.publish(sites.before.directory, site).status, 0, 'where nothing changes, nothing is written');
  unmount(disk);
});

// A copy of the disk's image is what a power cut leaves: what the system has not yet written is not in it.
test('a power cut leaves a whole site: the new one after success, and before it either page by page', (context) => {
  const image = join(work, 'disk.img'), disk = join(work, 'disk'), found = join(work, 'found');
  writeFileSync(image, '');
  truncateSync(image, 96 << 20);
  if (spawnSync('mkfs.ext4', ['-q', image]).status !== 0) return context.skip('mkfs.ext4 is missing');
  if (!mount(disk, '-o', 'loop', image)) return context.skip('nothing can be mounted here');
  const site = join(disk, 'site'), copy = join(work, 'copy.img');
  const cut = (look) => {
    copyFileSync(image, copy);
    assert.ok(mount(found, '-o', 'loop', copy), 'the journal cannot be replayed');
    look(join(found, 'site'));
    unmount(found);
  };
  const count = sites.count_operations();
  const points = [0.5, 0.9, 0.95, 0.97, 0.98, 0.99].map((part) => Math.floor(count * part));
  for (const fault of [...points.map((operation) => `kill:${operation}`), '']) {
    execFileSync('rm', ['-rf', site]);
    assert.equal(sites.publish(sites.before.directory, site, '', 'real').status, 0);
    cut((left) => sites.check_equal(left, sites.before.files));  // a first build
    sites.publish(sites.after.directory, site, fault, 'real');
    cut((left) => {
      if (fault === '') return sites.check_equal(left);
      sites.check_whole(left);
      sites.check_next_build(left);
    });
  }
  unmount(disk);
});

test('a list of files that was lost is made good', () => {
  const directory = sites.fresh('listless'), list = join(directory, '.commonplace');
  execFileSync('cp', ['--remove-destination', '/dev/null', list]);
  assert.equal(readFileSync(list).length, 0);
  const run = sites.publish(sites.before.directory, directory);
  assert.equal(run.status, 0, run.stderr);
  sites.check_equal(directory, sites.before.files);
});
