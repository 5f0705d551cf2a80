import { hcpcs, ownCode, type EntryRef } from '../user-data/entry';
import type { Row } from './messages';

/** Which code a row of the result list stands for. */
export const rowRef = ({ code, kind, own }: Pick<Row, 'code' | 'kind' | 'own'>): EntryRef =>
  own ? ownCode(code) : hcpcs(code, kind);
