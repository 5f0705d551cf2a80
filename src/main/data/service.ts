import { dataAddresses, isWordsAddress } from '../../bridge/addresses';
import type { Handlers } from '../../bridge/contract';
import { messageOf } from '../../core/message-of';
import type { Download } from '../download/download';
import { HeldSources, type HeldParts } from './held';
import { importer, type RunImport } from './import-files';

export type DataParts = HeldParts & {
  runImport: RunImport;
  download: Download;
  /** Called after each change of what the handlers answer. */
  onChange: () => void;
};

export type DataChannel = Extract<keyof Handlers, `data:${string}`>;

export type DataService = {
  handlers: Pick<Handlers, DataChannel>;
  /** Answers the addresses of src/bridge/addresses. */
  serve: (path: string) => Promise<Uint8Array | null>;
};

/** Joins the bundled catalog and the imported sources into the one state that every screen speaks from. */
export async function openDataService(parts: DataParts): Promise<DataService> {
  const { store, bundled, download } = parts;
  const held = new HeldSources(parts, await store.open());
  const importFiles = importer({ held, runImport: parts.runImport, onChange: parts.onChange });

  return {
    handlers: {
      'data:state': () => held.state(),
      'data:import': (files) => importFiles(files, null),
      'data:import-licensed': importFiles,
      'data:choose': (system, id) => held.choose(system, id),
      'data:accept': (id) => held.accept(id),
      'data:remove': (id) => held.remove(id),
      'data:verify': async (id) => {
        const entry = held.entryOf(id);
        try {
          await store.read(entry);
          return { isWhole: true, message: `${entry.title} is byte for byte what was imported.` };
        } catch (error) {
          return { isWhole: false, message: messageOf(error) };
        }
      },
      'data:issues': (id) => held.shipped(id)?.issues ?? store.issues(held.entryOf(id).id),
      'data:download': async (address) => {
        const fetched = await download.start(address);
        return 'message' in fetched
          ? { ok: false, problems: [{ file: address, message: fetched.message }] }
          : importFiles([fetched], null);
      },
      'data:cancel-download': () => {
        download.cancel();
        return null;
      },
    },
    serve: async (path) => {
      if (path === dataAddresses.guides) return bundled.guides;
      if (path === dataAddresses.vocabulary) return bundled.vocabulary;
      const words = bundled.words.find(({ of }) => path === dataAddresses.words(of));
      if (words) return words.index;
      // Not a fault: the window builds it.
      if (isWordsAddress(path)) return new Uint8Array(0);
      const ships = bundled.releases.find(({ entry }) => path === dataAddresses.release(entry.id));
      if (ships) return ships.release;
      const entry = held.find(
        ({ id }) => path === dataAddresses.release(id) || path === dataAddresses.linked(id),
      );
      return entry ? held.read(entry) : null;
    },
  };
}
