import type { SavedIndex } from '../../../core/search/saved-index';

/**
 * Word indexes of the sources that were in use, kept on this computer so that the next start reads instead of building them.
 * They hold nothing of the coder's own and can be made again at any time: whatever goes wrong here, an index is built.
 */
export type KeptIndexes = {
  /** @param key all that an index is made of */
  read: (key: string) => Promise<SavedIndex | null>;
  keep: (key: string, index: SavedIndex) => Promise<void>;
};

type Kept = { key: string; build: string; used: number; index: SavedIndex };

const databaseName = 'codedesk-word-indexes';
const storeName = 'indexes';
/** Two quarters of a few systems; those not used for longest go. */
const mostKept = 8;

/** @param build an index that another build of the app made is never read: its words may be cut another way */
export function openKeptIndexes(factory: IDBFactory | undefined, build: string): KeptIndexes {
  let opened: Promise<IDBDatabase> | null = null;

  const database = (): Promise<IDBDatabase> =>
    (opened ??= new Promise((resolve, reject) => {
      if (!factory) {
        reject(new Error('There is no place to keep an index.'));
        return;
      }
      const request = factory.open(databaseName, 1);
      request.onupgradeneeded = () => request.result.createObjectStore(storeName, { keyPath: 'key' });
      request.onsuccess = () => {
        // Another window's newer version must not wait for this one.
        request.result.onversionchange = () => request.result.close();
        resolve(request.result);
      };
      request.onerror = () => reject(request.error ?? new Error('The kept indexes could not be opened.'));
    }));

  const open = async (): Promise<IDBObjectStore> =>
    (await database()).transaction(storeName, 'readwrite').objectStore(storeName);

  return {
    async read(key) {
      try {
        const store = await open();
        const kept = await settled<Kept | undefined>(store.get(key));
        if (kept?.build !== build) return null;
        await settled(store.put({ ...kept, used: Date.now() } satisfies Kept));
        return kept.index;
      } catch {
        return null;
      }
    },

    async keep(key, index) {
      try {
        const store = await open();
        await settled(store.put({ key, build, used: Date.now(), index } satisfies Kept));
        const all = await settled<Kept[]>(store.getAll());
        const ours = all.filter((kept) => kept.build === build).sort((a, b) => b.used - a.used);
        const gone = all.filter((kept) => kept.build !== build || ours.indexOf(kept) >= mostKept);
        for (const kept of gone) store.delete(kept.key);
      } catch {
        // Without room for it the next start builds it again.
      }
    },
  };
}

function settled<Result>(request: IDBRequest): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result as Result);
    request.onerror = () => reject(request.error ?? new Error('The kept indexes could not be read.'));
  });
}
