/** What this device keeps until the server has it: photographs in IndexedDB, because they outlive a reload and a dead battery. */

export interface Keeper<T extends { id: string }> {
  put: (thing: T) => Promise<void>;
  remove: (id: string) => Promise<void>;
  all: () => Promise<T[]>;
}

const NAME = "zhibao-phone";
const PLACE = "files";

function asked<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((done, fail) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => fail(request.error ?? new Error("IndexedDB"));
  });
}

function opened(): Promise<IDBDatabase> {
  const request = indexedDB.open(NAME, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(PLACE, { keyPath: "id" });
  return asked(request);
}

/** In memory: for a browser that gives no storage, and for tests. It forgets at the next reload. */
export function forgetful<T extends { id: string }>(): Keeper<T> {
  const held = new Map<string, T>();
  return {
    put: (thing) => Promise.resolve(void held.set(thing.id, thing)),
    remove: (id) => Promise.resolve(void held.delete(id)),
    all: () => Promise.resolve([...held.values()]),
  };
}

/** In the browser's database. */
export function lasting<T extends { id: string }>(): Keeper<T> {
  const spare = forgetful<T>();
  async function use<R>(mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest<R>, otherwise: () => Promise<R>): Promise<R> {
    let base: IDBDatabase;
    try {
      base = await opened();
    } catch {
      return otherwise();
    }
    try {
      return await asked(act(base.transaction(PLACE, mode).objectStore(PLACE)));
    } finally {
      base.close();
    }
  }
  return {
    put: async (thing) => void (await use<unknown>("readwrite", (store) => store.put(thing) as IDBRequest<unknown>, () => spare.put(thing))),
    remove: async (id) => void (await use<unknown>("readwrite", (store) => store.delete(id) as IDBRequest<unknown>, () => spare.remove(id))),
    all: () => use("readonly", (store) => store.getAll() as IDBRequest<T[]>, () => spare.all()),
  };
}
