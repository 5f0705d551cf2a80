import { EventEmitter } from 'node:events';
import { join } from 'node:path';
import { defaultPath } from './paths';
import { HostEvent } from './event';

export type DownloadState = 'completed' | 'cancelled' | 'interrupted';

type Covered = 'getURL' | 'getFilename' | 'getSavePath' | 'getSaveDialogOptions' | 'setSaveDialogOptions';

/** A file that the page hands to the browser, which keeps to itself what it does with it. */
export class DownloadItem
  extends EventEmitter<{ done: [event: HostEvent, state: DownloadState] }>
  implements Pick<Electron.DownloadItem, Covered>
{
  readonly #url: string;
  readonly #name: string;
  #options: Electron.SaveDialogOptions = {};

  constructor(url: string, name: string) {
    super();
    this.#url = url;
    this.#name = name;
  }

  getURL(): string {
    return this.#url;
  }

  getFilename(): string {
    return this.#name;
  }

  /** Where browsers put it unless they were told otherwise. */
  getSavePath(): string {
    return join(defaultPath('downloads', ''), this.#name);
  }

  getSaveDialogOptions(): Electron.SaveDialogOptions {
    return this.#options;
  }

  setSaveDialogOptions(options: Electron.SaveDialogOptions): void {
    this.#options = options;
  }

  end(state: DownloadState): void {
    this.emit('done', new HostEvent(), state);
  }
}
