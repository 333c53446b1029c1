// Starts SQLite and opens the database over its slices. SQLite reads as from a file; where a page is not
// there yet, it is told that reading failed (SQLITE_IOERR) and gives up its statement in good order.
// whole() in database.ts then fetches what was asked for and lets the work begin anew.
import sqlite3InitModule, { type Database as Connection, type Sqlite3Static } from '@sqlite.org/sqlite-wasm';
import type { Slices } from './slices';

// Nothing is ever stored in the browser by the engine, so none of its stores is set up. That a read failed
// is no news here.
const settings = {
  warn: () => {},
  disable: { vfs: { kvvfs: true, opfs: true, 'opfs-vfs': true, 'opfs-sahpool': true, 'opfs-wl': true } },
};

async function started(engine: WebAssembly.Module | ArrayBuffer): Promise<Sqlite3Static> {
  Object.assign(globalThis, { sqlite3ApiConfig: settings });
  const start = sqlite3InitModule as (module: object) => Promise<Sqlite3Static>;
  return new Promise((resolve, reject) => {
    const instantiateWasm = (imports: WebAssembly.Imports, done: (instance: WebAssembly.Instance) => void): object => {
      const instance = engine instanceof WebAssembly.Module
        ? WebAssembly.instantiate(engine, imports)
        : WebAssembly.instantiate(engine, imports).then((both) => both.instance);
      instance.then(done, reject);
      return {};
    };
    start({ instantiateWasm, print: () => {}, printErr: () => {} }).then(resolve, reject);
  });
}

function add_slices_as_files(sqlite3: Sqlite3Static, slices: Slices): void {
  const { capi, wasm, vfs } = sqlite3;
  const io = new capi.sqlite3_io_methods();
  Object.assign(io, { $iVersion: 1 });
  const fine = (): number => capi.SQLITE_OK;
  const as_number = (value: unknown): number => Number(value);
  vfs.installVfs({
    io: {
      struct: io,
      methods: {
        xClose: fine,
        xRead: (_file: unknown, to: unknown, length: number, offset: unknown) => {
          const bytes = slices.read(as_number(offset), length);
          if (bytes === undefined) return capi.SQLITE_IOERR_READ;
          wasm.heap8u().set(bytes, as_number(to));
          return capi.SQLITE_OK;
        },
        xWrite: () => capi.SQLITE_READONLY,
        xTruncate: () => capi.SQLITE_READONLY,
        xSync: fine,
        xFileSize: (_file: unknown, to: never) => {
          wasm.poke(to, slices.bytes, 'i64');
          return capi.SQLITE_OK;
        },
        xLock: fine,
        xUnlock: fine,
        xCheckReservedLock: (_file: unknown, to: never) => {
          wasm.poke(to, 0, 'i32');
          return capi.SQLITE_OK;
        },
        xFileControl: () => capi.SQLITE_NOTFOUND,
        xSectorSize: () => 4096,
        xDeviceCharacteristics: () => capi.SQLITE_IOCAP_IMMUTABLE,
      } as never,
    },
  });
  const files = new capi.sqlite3_vfs();
  files.$iVersion = 1;
  files.$szOsFile = (capi.sqlite3_file as unknown as { structInfo: { sizeof: number } }).structInfo.sizeof;
  files.$mxPathname = 64;
  vfs.installVfs({
    vfs: {
      struct: files,
      name: 'slices',
      methods: {
        xOpen: (_vfs: unknown, _name: unknown, to: never, _flags: number, flags_out: never) => {
          const file = new capi.sqlite3_file(to);
          file.$pMethods = io.pointer;
          file.dispose();
          if (flags_out) wasm.poke(flags_out, capi.SQLITE_OPEN_READONLY, 'i32');
          return capi.SQLITE_OK;
        },
        xDelete: fine,
        xAccess: (_vfs: unknown, _name: unknown, _flags: number, to: never) => {
          wasm.poke(to, 0, 'i32');
          return capi.SQLITE_OK;
        },
        xFullPathname: (_vfs: unknown, name: never, length: number, to: never) =>
          wasm.cstrncpy(to, name, length) < length ? capi.SQLITE_OK : capi.SQLITE_CANTOPEN,
        xGetLastError: fine,
        xSleep: fine,
        xRandomness: (_vfs: unknown, length: number) => length,
        xCurrentTime: fine,
      } as never,
    },
  });
}

export async function open_database(engine: WebAssembly.Module | ArrayBuffer,
  slices: Promise<Slices>): Promise<{ connection: Connection; sqlite3: Sqlite3Static }> {
  const [sqlite3, opened] = await Promise.all([started(engine), slices]);
  add_slices_as_files(sqlite3, opened);
  const connection = new sqlite3.oo1.DB({ filename: 'file:search.db?immutable=1', flags: 'r', vfs: 'slices' });
  return { connection, sqlite3 };
}
