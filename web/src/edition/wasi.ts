// SPDX-License-Identifier: Apache-2.0
/**
 * The system calls of the coach's module: WASI preview 1, as far as its C library makes use of them, on the files of
 * files.ts. https://github.com/WebAssembly/WASI/blob/main/legacy/preview1/docs.md
 */
import type { Content, Files } from './files';

const success = 0;
const errors = { badf: 8, exist: 20, io: 29, isdir: 31, noent: 44, nospc: 51, nosys: 52, notdir: 54, notempty: 55 };
const types = { character: 2, folder: 3, file: 4 };
const root = 3; // the first descriptor after the standard ones
const flags = { create: 1, folder: 2, exclusive: 4, truncate: 8, append: 1 };

interface Open {
  path: string;
  content: Content | 'folder';
  at: number;
}

/** `memory`: the module's, once it is there. `say`: a line of its standard output or error. */
export function systemCalls(files: Files, memory: () => ArrayBuffer, say: (line: string) => void) {
  const open = new Map<number, Open>([[root, { path: '/', content: 'folder', at: 0 }]]);
  let said = '';
  const text = new TextDecoder();
  const view = () => new DataView(memory());
  const bytes = (at: number, length: number) => new Uint8Array(memory(), at, length);

  /** A path as the module gives it, which may have "." and ".." in it. */
  function pathAt(folder: number, at: number, length: number): string {
    const base = open.get(folder)?.path ?? '/';
    const parts: string[] = [];
    for (const part of `${base}/${text.decode(bytes(at, length).slice())}`.split('/'))
      if (part === '..') parts.pop();
      else if (part !== '' && part !== '.') parts.push(part);
    return `/${parts.join('/')}`;
  }

  function file(descriptor: number): (Open & { content: Content }) | undefined {
    const found = open.get(descriptor);
    return found && found.content !== 'folder' ? (found as Open & { content: Content }) : undefined;
  }

  function writeStatus(to: number, path: string, content: Content | 'folder'): number {
    bytes(to, 64).fill(0);
    view().setBigUint64(to, 1n, true);
    view().setBigUint64(to + 8, BigInt(files.numberOf(path)), true);
    view().setUint8(to + 16, content === 'folder' ? types.folder : types.file);
    view().setBigUint64(to + 24, 1n, true);
    view().setBigUint64(to + 32, BigInt(content === 'folder' ? 0 : content.getSize()), true);
    return success;
  }

  /** Reads or writes the pieces of memory that a list names, one behind the other; gives how many bytes. */
  function transfer(list: number, count: number, piece: (part: Uint8Array, done: number) => number): number {
    let done = 0;
    for (let i = 0; i < count; i++) {
      const at = view().getUint32(list + 8 * i, true);
      const length = view().getUint32(list + 8 * i + 4, true);
      const moved = piece(bytes(at, length), done);
      done += moved;
      if (moved < length) break;
    }
    return done;
  }

  function write(descriptor: number, list: number, count: number, at: number | null, to: number): number {
    if (descriptor === 1 || descriptor === 2) {
      const done = transfer(list, count, (part) => {
        said += text.decode(part.slice());
        return part.length;
      });
      const lines = said.split('\n');
      said = lines.pop()!;
      lines.forEach(say);
      view().setUint32(to, done, true);
      return success;
    }
    const opened = file(descriptor);
    if (!opened) return errors.badf;
    const begin = at ?? opened.at;
    try {
      const done = transfer(list, count, (part, moved) => opened.content.write(part, { at: begin + moved }));
      if (at === null) opened.at += done;
      view().setUint32(to, done, true);
      return success;
    } catch {
      return errors.nospc; // the device is full
    }
  }

  function read(descriptor: number, list: number, count: number, at: number | null, to: number): number {
    const opened = file(descriptor);
    if (!opened) return errors.badf;
    const begin = at ?? opened.at;
    const done = transfer(list, count, (part, moved) => opened.content.read(part, { at: begin + moved }));
    if (at === null) opened.at += done;
    view().setUint32(to, done, true);
    return success;
  }

  const calls = {
    args_sizes_get(count: number, size: number): number {
      view().setUint32(count, 0, true);
      view().setUint32(size, 0, true);
      return success;
    },
    args_get: () => success,
    environ_sizes_get: (count: number, size: number): number => calls.args_sizes_get(count, size),
    environ_get: () => success,
    /** 0: the time of day; everything else runs evenly. */
    clock_time_get(clock: number, _precision: bigint, to: number): number {
      const now_ms = clock === 0 ? performance.timeOrigin + performance.now() : performance.now();
      view().setBigUint64(to, BigInt(Math.round(now_ms * 1e6)), true);
      return success;
    },
    clock_res_get(_clock: number, to: number): number {
      view().setBigUint64(to, 1000n, true);
      return success;
    },
    random_get(to: number, length: number): number {
      crypto.getRandomValues(bytes(to, length));
      return success;
    },
    proc_exit(code: number): void {
      throw new Error(`the module ended (${code})`);
    },
    sched_yield: () => success,
    poll_oneoff: () => errors.nosys,

    fd_prestat_get(descriptor: number, to: number): number {
      if (descriptor !== root) return errors.badf;
      view().setUint32(to, 0, true);
      view().setUint32(to + 4, 1, true);
      return success;
    },
    fd_prestat_dir_name(_descriptor: number, to: number): number {
      view().setUint8(to, '/'.charCodeAt(0));
      return success;
    },
    fd_fdstat_get(descriptor: number, to: number): number {
      const opened = open.get(descriptor);
      if (!opened && descriptor > 2) return errors.badf;
      bytes(to, 24).fill(0);
      view().setUint8(to, !opened ? types.character : opened.content === 'folder' ? types.folder : types.file);
      view().setBigUint64(to + 8, ~0n & 0x1fffffffn, true);
      view().setBigUint64(to + 16, ~0n & 0x1fffffffn, true);
      return success;
    },
    fd_fdstat_set_flags: () => success,
    fd_filestat_get(descriptor: number, to: number): number {
      const opened = open.get(descriptor);
      return opened ? writeStatus(to, opened.path, opened.content) : errors.badf;
    },
    fd_filestat_set_size(descriptor: number, size: bigint): number {
      const opened = file(descriptor);
      if (!opened) return errors.badf;
      try {
        opened.content.truncate(Number(size));
        return success;
      } catch {
        return errors.nospc;
      }
    },
    fd_read: (descriptor: number, list: number, count: number, to: number) => read(descriptor, list, count, null, to),
    fd_pread: (descriptor: number, list: number, count: number, at: bigint, to: number) =>
      read(descriptor, list, count, Number(at), to),
    fd_write: (descriptor: number, list: number, count: number, to: number) => write(descriptor, list, count, null, to),
    fd_pwrite: (descriptor: number, list: number, count: number, at: bigint, to: number) =>
      write(descriptor, list, count, Number(at), to),
    fd_seek(descriptor: number, offset: bigint, whence: number, to: number): number {
      const opened = file(descriptor);
      if (!opened) return errors.badf;
      opened.at = Number(offset) + (whence === 0 ? 0 : whence === 1 ? opened.at : opened.content.getSize());
      view().setBigUint64(to, BigInt(opened.at), true);
      return success;
    },
    fd_sync(descriptor: number): number {
      try {
        file(descriptor)?.content.flush();
        return success;
      } catch {
        return errors.io;
      }
    },
    fd_close: (descriptor: number) => (open.delete(descriptor) ? success : errors.badf),
    /** Cookies are positions in the sorted list of names. */
    fd_readdir(descriptor: number, to: number, room: number, cookie: bigint, used: number): number {
      const folder = open.get(descriptor);
      if (!folder) return errors.badf;
      let at = 0;
      for (const [i, name] of files.namesIn(folder.path).sort().entries()) {
        if (i < Number(cookie)) continue;
        const path = folder.path === '/' ? `/${name}` : `${folder.path}/${name}`;
        const letters = new TextEncoder().encode(name);
        const entry = new Uint8Array(24 + letters.length);
        const head = new DataView(entry.buffer);
        head.setBigUint64(0, BigInt(i + 1), true);
        head.setBigUint64(8, BigInt(files.numberOf(path)), true);
        head.setUint32(16, letters.length, true);
        head.setUint8(20, files.find(path) === 'folder' ? types.folder : types.file);
        entry.set(letters, 24);
        const part = entry.subarray(0, Math.max(room - at, 0));
        bytes(to + at, part.length).set(part);
        at += part.length;
      }
      view().setUint32(used, at, true);
      return success;
    },

    path_filestat_get(folder: number, _flags: number, at: number, length: number, to: number): number {
      const path = pathAt(folder, at, length);
      const found = files.find(path);
      return found ? writeStatus(to, path, found) : errors.noent;
    },
    path_open(
      folder: number,
      _lookup: number,
      at: number,
      length: number,
      how: number,
      _rights: bigint,
      _inherited: bigint,
      mode: number,
      to: number,
    ): number {
      const path = pathAt(folder, at, length);
      let found = files.find(path);
      if (found && how & flags.exclusive) return errors.exist;
      if (!found && !(how & flags.create)) return errors.noent;
      if (found !== 'folder' && how & flags.folder) return errors.notdir;
      found ??= files.make(path);
      if (found !== 'folder' && how & flags.truncate) found.truncate(0);
      const descriptor = Math.max(...open.keys()) + 1;
      open.set(descriptor, {
        path,
        content: found,
        at: mode & flags.append && found !== 'folder' ? found.getSize() : 0,
      });
      view().setUint32(to, descriptor, true);
      return success;
    },
    path_create_directory(folder: number, at: number, length: number): number {
      const path = pathAt(folder, at, length);
      if (files.find(path)) return errors.exist;
      files.makeFolder(path);
      return success;
    },
    path_remove_directory(folder: number, at: number, length: number): number {
      const path = pathAt(folder, at, length);
      if (files.find(path) !== 'folder') return errors.noent;
      if (files.namesIn(path).length > 0) return errors.notempty;
      files.remove(path);
      return success;
    },
    path_unlink_file(folder: number, at: number, length: number): number {
      const path = pathAt(folder, at, length);
      const found = files.find(path);
      if (found === 'folder') return errors.isdir;
      if (!found) return errors.noent;
      files.remove(path);
      return success;
    },
    path_rename(from: number, at: number, length: number, to: number, newAt: number, newLength: number): number {
      const path = pathAt(from, at, length);
      if (!files.find(path)) return errors.noent;
      files.rename(path, pathAt(to, newAt, newLength));
      return success;
    },
  };
  /** Everything else there is none of here: links, sockets, signals. */
  return new Proxy(calls as Record<string, (...given: never[]) => unknown>, {
    get: (known, name: string) => known[name] ?? (() => errors.nosys),
    has: () => true,
  });
}
