import type { IsoDate } from '../code/validity';

/** One value a quarter, the oldest first: what a small chart shows, and its words and table say. */
export type PaymentSeries = {
  /** What is followed: `with RR, Texas`; empty where the part has one thing only. */
  label: string;
  points: { title: string; from: IsoDate; amount: string }[];
};

/** What one table says of a code, in words, with the table and its quarter. */
export type PaymentPart = {
  id: 'limit' | 'dmepos' | 'pen' | 'physician' | 'outpatient' | 'mue' | 'pairs';
  title: string;
  /** Sentences; the first says what is paid. */
  lines: { text: string; detail?: string }[];
  /** `January 2026, DMEPOS26_JAN.csv`. */
  source: string;
  /** First day of the table's quarter; null where it does not tell. */
  from: IsoDate | null;
  /** Why it may not hold on the date of service; null where it does. */
  doubt: string | null;
  /** Only where several quarters are held. */
  series: PaymentSeries[];
  /** Whether choosing a state would say more. */
  asksState: boolean;
};
