import { z } from 'zod';
import type { Channel } from './channels';
import * as schemas from './schemas';

/** Every question that the renderer may ask main: what it takes and what it gets, parsed on arrival in main. */
export const contract = {
  'data:state': { args: z.tuple([]), result: schemas.dataState },
  'data:import': {
    args: z.tuple([z.array(schemas.incomingFile).min(1).max(500)]),
    result: schemas.importOutcome,
  },
  'data:choose': { args: z.tuple([schemas.releaseId.nullable()]), result: schemas.dataState },
  'data:accept': { args: z.tuple([schemas.releaseId]), result: schemas.dataState },
  'data:verify': { args: z.tuple([schemas.releaseId]), result: schemas.verification },
  'data:download': { args: z.tuple([schemas.downloadAddress]), result: schemas.importOutcome },
  'data:cancel-download': { args: z.tuple([]), result: z.null() },
  'data:remove': { args: z.tuple([schemas.releaseId]), result: schemas.dataState },
  'data:issues': { args: z.tuple([schemas.releaseId]), result: z.array(schemas.sourceIssue) },
} as const satisfies Record<Channel, { args: z.ZodType<unknown[]>; result: z.ZodType }>;

export type Arguments<C extends Channel> = z.infer<(typeof contract)[C]['args']>;
export type Result<C extends Channel> = z.infer<(typeof contract)[C]['result']>;

/** What main registers, one function a channel. */
export type Handlers = { [C in Channel]: (...args: Arguments<C>) => Promise<Result<C>> | Result<C> };

/** `window.codedesk`: what the preload exposes and all that the renderer ever gets of main. */
export type CodeDeskApi = {
  data: {
    state: () => Promise<schemas.DataState>;
    /** Hands files over; main recognises them by content, checks them and stores what is a release. */
    importFiles: (files: schemas.IncomingFile[]) => Promise<schemas.ImportOutcome>;
    /** Null lets the date of service choose. */
    choose: (id: string | null) => Promise<schemas.DataState>;
    /** Uses a release in spite of its doubt. */
    accept: (id: string) => Promise<schemas.DataState>;
    /** Holds the stored file against its digest. */
    verify: (id: string) => Promise<Result<'data:verify'>>;
    /** Fetches a CMS file and imports it: the only request that ever leaves this computer. */
    download: (address: string) => Promise<schemas.ImportOutcome>;
    cancelDownload: () => Promise<null>;
    remove: (id: string) => Promise<schemas.DataState>;
    /** What was found wrong with the source when it was imported. */
    issues: (id: string) => Promise<Result<'data:issues'>>;
    /** Returns the function that ends the subscription. */
    onImportProgress: (listener: (progress: schemas.ImportProgress) => void) => () => void;
  };
};
