/** What is wrong with a line by what the data know; null where nothing is, and until the answer is there. */
export type LineCheck = { modifiers: string | null; place: string | null };

export const nothingWrong: LineCheck = { modifiers: null, place: null };

/** Codes under which CMS lists an NDC, by its eleven digits; and why that is not known, where it cannot be asked. */
export type NdcCodes = { codes: ReadonlyMap<string, readonly string[]>; failure: string | null };

export const noNdcCodes: NdcCodes = { codes: new Map(), failure: null };
