import type { CodeRecord } from '../../code/record';

/** Which of the physician fee schedule's two rates Medicare pays at the place. */
export type PlaceRate = 'facility' | 'nonfacility' | 'not paid';

export type PlaceFacts = { rate: PlaceRate; note: string };

/** A place of service: two digits in item 24B and in SV105. */
export type PlaceRecord = CodeRecord<PlaceFacts> & { facts: PlaceFacts };

export const placeSystem = 'pos';

export const isPlace = (record: CodeRecord): record is PlaceRecord => record.system === placeSystem;

export const isPlaceCode = (code: string): boolean => /^\d{2}$/.test(code);
