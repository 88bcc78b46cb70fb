// SPDX-License-Identifier: Apache-2.0
/** The file system that the coach's module sees: its own files and scratch in memory, the record on the device. */

/** What a file is made of: as FileSystemSyncAccessHandle has it, which keeps the record. */
export interface Content {
  getSize(): number;
  read(to: Uint8Array, options: { at: number }): number;
  write(from: Uint8Array, options: { at: number }): number;
  truncate(size: number): void;
  flush(): void;
}

export class MemoryContent implements Content {
  #bytes: Uint8Array;
  #size: number;

  constructor(bytes: Uint8Array = new Uint8Array()) {
    this.#bytes = bytes;
    this.#size = bytes.length;
  }

  getSize(): number {
    return this.#size;
  }

  read(to: Uint8Array, { at }: { at: number }): number {
    const part = this.#bytes.subarray(at, Math.min(at + to.length, this.#size));
    to.set(part);
    return part.length;
  }

  write(from: Uint8Array, { at }: { at: number }): number {
    if (at + from.length > this.#size) this.truncate(at + from.length);
    this.#bytes.set(from, at);
    return from.length;
  }

  truncate(size: number): void {
    if (size > this.#bytes.length) {
      const larger = new Uint8Array(Math.max(size, 2 * this.#bytes.length));
      larger.set(this.#bytes);
      this.#bytes = larger;
    }
    this.#bytes.fill(0, Math.min(size, this.#size), Math.max(size, this.#size));
    this.#size = size;
  }

  flush(): void {}
}

/** A place for a file that outlasts the page: where it is empty, there is no file. */
class Place {
  isMade: boolean;

  constructor(readonly content: Content) {
    this.isMade = content.getSize() > 0;
  }
}

/** Paths are absolute, without "." and "..". */
export class Files {
  readonly #entries = new Map<string, Content | 'folder'>([['/', 'folder']]);
  readonly #places = new Map<string, Place>();
  readonly #numbers = new Map<string, number>();

  /** places: contents that keep what is written, by path. */
  constructor(files: Record<string, Uint8Array>, places: Record<string, Content>) {
    for (const [path, bytes] of Object.entries(files)) this.#add(path, new MemoryContent(bytes));
    for (const [path, content] of Object.entries(places)) {
      this.#add(path, content);
      this.#places.set(path, new Place(content));
    }
    this.makeFolder('/scratch');
    this.makeFolder('/tmp');
  }

  #add(path: string, content: Content): void {
    const parts = path.split('/').slice(1, -1);
    parts.forEach((_, i) => this.#entries.set(`/${parts.slice(0, i + 1).join('/')}`, 'folder'));
    this.#entries.set(path, content);
  }

  /** Undefined: there is nothing. */
  find(path: string): Content | 'folder' | undefined {
    const place = this.#places.get(path);
    return place && !place.isMade ? undefined : this.#entries.get(path);
  }

  /** Stays the same as long as the name. */
  numberOf(path: string): number {
    const number = this.#numbers.get(path) ?? this.#numbers.size + 1;
    this.#numbers.set(path, number);
    return number;
  }

  make(path: string): Content {
    const place = this.#places.get(path);
    if (place) place.isMade = true;
    const content = place?.content ?? new MemoryContent();
    this.#entries.set(path, content);
    return content;
  }

  makeFolder(path: string): void {
    this.#entries.set(path, 'folder');
  }

  remove(path: string): void {
    const place = this.#places.get(path);
    if (!place) this.#entries.delete(path);
    else {
      place.content.truncate(0);
      place.content.flush();
      place.isMade = false;
    }
  }

  rename(from: string, to: string): void {
    const moved = this.#entries.get(from)!;
    this.#entries.set(to, moved);
    this.#entries.delete(from);
  }

  namesIn(folder: string): string[] {
    const beginning = folder === '/' ? '/' : `${folder}/`;
    return [...this.#entries.keys()]
      .filter((path) => path.startsWith(beginning) && path !== beginning && this.find(path))
      .map((path) => path.slice(beginning.length))
      .filter((name) => !name.includes('/'));
  }
}
