// The database as a file, for SQLite to read: its slices. Where a page is not there yet, SQLite is told that
// reading failed (SQLITE_IOERR) and gives up its statement in good order; whole() in database.ts then fetches
// what was asked for and lets the work begin anew.
import type { Engine, Place } from './engine';
import type { Slices } from './slices';

const ok = 0, read_only = 8, not_found = 12, io_error_read = 266;
const opened_read_only = 1, never_changes = 0x2000, sector_bytes = 4096;

// Makes SQLite read every database from `slices`. The order of the functions is that of C's sqlite3_io_methods and
// sqlite3_vfs, version 1.
export function add_slices_as_files(engine: Engine, slices: Slices): void {
  const zero = new Uint8Array(4);
  const says = (takes: string, status: number): Place => engine.add_function(takes, 'i', () => status);
  const says_nothing_of_it = (takes: string, to: number): Place => engine.add_function(takes, 'i', (...values: Place[]) => {
    engine.bytes.set(zero, values[to]);
    return ok;
  });
  const read = (_file: Place, to: Place, length: number, offset: bigint): number => {
    const bytes = slices.read(Number(offset), length);
    if (bytes === undefined) return io_error_read;
    engine.bytes.set(bytes, to);
    return ok;
  };
  const size = (_file: Place, to: Place): number => {
    engine.write_numbers(to, [slices.bytes % 2 ** 32, Math.floor(slices.bytes / 2 ** 32)]);
    return ok;
  };
  const methods = [
    1, // version
    says('i', ok), // xClose
    engine.add_function('iiiI', 'i', read), // xRead
    says('iiiI', read_only), // xWrite
    says('iI', read_only), // xTruncate
    says('ii', ok), // xSync
    engine.add_function('ii', 'i', size), // xFileSize
    says('ii', ok), // xLock
    says('ii', ok), // xUnlock
    says_nothing_of_it('ii', 1), // xCheckReservedLock
    says('iii', not_found), // xFileControl
    says('i', sector_bytes), // xSectorSize
    says('i', never_changes), // xDeviceCharacteristics
  ];
  const io = engine.allocate(4 * methods.length);
  engine.write_numbers(io, methods);

  const open = (_vfs: Place, _name: Place, file: Place, _flags: number, flags_out: Place): number => {
    engine.write_numbers(file, [io]);
    if (flags_out !== 0) engine.write_numbers(flags_out, [opened_read_only]);
    return ok;
  };
  const full_name = (_vfs: Place, name: Place, _length: number, to: Place): number => {
    engine.bytes.copyWithin(to, name, engine.bytes.indexOf(0, name) + 1);
    return ok;
  };
  const name = [0x73, 0]; // "s"
  const files = [
    1, // version
    4, // bytes of a file: where its methods are
    64, // bytes of a name, at most
    0, // the next, by SQLite
    0, // name, below
    0, // ours
    engine.add_function('iiiii', 'i', open), // xOpen
    says('iii', ok), // xDelete
    says_nothing_of_it('iiii', 3), // xAccess
    engine.add_function('iiii', 'i', full_name), // xFullPathname
    0, 0, 0, 0, // xDlOpen and its kind
    says('iii', 0), // xRandomness
    says('ii', ok), // xSleep
    says_nothing_of_it('ii', 1), // xCurrentTime
    says('iii', ok), // xGetLastError
  ];
  const vfs = engine.allocate(4 * files.length + name.length);
  files[4] = vfs + 4 * files.length;
  engine.write_numbers(vfs, files);
  engine.bytes.set(name, files[4]);
  engine.call('sqlite3_initialize');
  engine.call('sqlite3_vfs_register', vfs, 1);
}
