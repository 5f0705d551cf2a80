import type { CodeRecord } from '../../code/record';
import { squeeze } from '../../files/text';

/** Whose license allows the text, and the middle of three descriptors where the file has one. */
export type CustomerFacts = { licence: string; medium: string };

/** A code of a file that the customer holds a license for. */
export type CustomerRecord = CodeRecord<CustomerFacts> & { facts: CustomerFacts };

export const customerSystem = 'customer';

/** Of the name of whoever holds the license, in characters. */
export const longestLicensee = 80;

/** The name of whoever holds the license, as it is kept; empty where none was given. */
export const licenseeName = (text: string): string => squeeze(text).slice(0, longestLicensee);

/** Whether a record is of the customer's own file. */
export const isCustomer = (record: CodeRecord): record is CustomerRecord => record.system === customerSystem;

/** Letters and digits with dots and hyphens inside, 20 at most. */
const shape = /^[A-Z0-9](?:[A-Z0-9.-]{0,18}[A-Z0-9])?$/;

/** Whether canonical text can be a code of such a file: what other owners call a code has many shapes. */
export const isCustomerCode = (code: string): boolean => shape.test(code);
