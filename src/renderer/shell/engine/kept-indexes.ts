import { packIndex, unpackIndex, type SavedIndex } from '../../../core/search/saved-index';

/**
 * Word indexes of the sources that were in use, kept on this computer so that the next start reads instead of building them.
 * They hold nothing of the coder's own and can be made again at any time: whatever goes wrong here, an index is built.
 */
export type KeptIndexes = {
  /** @param key all that an index is made of */
  read: (key: string) => Promise<SavedIndex | null>;
  keep: (key: string, index: SavedIndex) => Promise<void>;
};

/** What is known of a kept index: apart from it, since an index has megabytes and is read only to be used. */
type Use = { key: string; build: string; used: number };

const databaseName = 'codedesk-word-indexes';
const stores = { uses: 'uses', indexes: 'indexes' } as const;
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
      request.onupgradeneeded = () => {
        request.result.createObjectStore(stores.uses, { keyPath: 'key' });
        request.result.createObjectStore(stores.indexes);
      };
      request.onsuccess = () => {
        // Another window's newer version must not wait for this one.
        request.result.onversionchange = () => request.result.close();
        resolve(request.result);
      };
      request.onerror = () => reject(request.error ?? new Error('The kept indexes could not be opened.'));
    }));

  const open = async (): Promise<{ uses: IDBObjectStore; indexes: IDBObjectStore }> => {
    const transaction = (await database()).transaction(Object.values(stores), 'readwrite');
    return { uses: transaction.objectStore(stores.uses), indexes: transaction.objectStore(stores.indexes) };
  };

  const noteOf = (key: string): Use => ({ key, build, used: Date.now() });

  return {
    async read(key) {
      try {
        const { uses, indexes } = await open();
        const use = await settled<Use | undefined>(uses.get(key));
        if (use?.build !== build) return null;
        uses.put(noteOf(key));
        const file = await settled<ArrayBuffer | undefined>(indexes.get(key));
        return file ? unpackIndex(file) : null;
      } catch {
        return null;
      }
    },

    async keep(key, index) {
      try {
        const { uses, indexes } = await open();
        // In one piece: of many lists each would be read by itself.
        indexes.put(packIndex(index).buffer, key);
        uses.put(noteOf(key));
        const all = await settled<Use[]>(uses.getAll());
        const ours = all.filter((use) => use.build === build).sort((a, b) => b.used - a.used);
        const gone = all.filter((use) => use.build !== build || ours.indexOf(use) >= mostKept);
        for (const use of gone) {
          uses.delete(use.key);
          indexes.delete(use.key);
        }
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
