import { hcpcsFile, type Fields } from '../fixtures/cms/hcpcs-lines';

/** A release of that year as a file to be chosen: these lines among others, enough of them to pass for a release. */
export const madeUp = (year: string, lines: Fields[]) => ({
  name: `HCPC${year}_CONTR_ANWEB.txt`,
  mimeType: 'text/plain',
  buffer: Buffer.from(
    hcpcsFile([
      ...Array.from({ length: 40 }, (_, at): Fields => ({
        code: `A4${String(at + 200)}`,
        long: `Made-up supply number ${at}`,
        short: `Supply ${at}`,
        effective: `${year}0101`,
      })),
      ...lines,
    ]),
  ),
});
