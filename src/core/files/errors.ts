/** What kind of trouble a source is in; the message says it in words. */
export type SourceErrorCode =
  | 'empty'
  | 'not-recognised'
  /** For people to read: a PDF, a picture, a letter. */
  | 'document'
  | 'damaged'
  | 'too-large'
  | 'unsafe'
  | 'encrypted'
  | 'unsupported'
  | 'no-codes';

/**
 * A source that cannot be used at all. The message is for people: what happened and what to do.
 * Everything that concerns single lines of an otherwise usable source is a `SourceIssue` instead.
 */
export class SourceError extends Error {
  override readonly name = 'SourceError';

  constructor(
    readonly code: SourceErrorCode,
    message: string,
  ) {
    super(message);
  }
}
