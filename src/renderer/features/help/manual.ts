/** A part of a manual: its heading and the Markdown below it. */
export type ManualPart = { id: string; heading: string; text: string };
export type Manual = { title: string; lead: string; parts: readonly ManualPart[] };

/** A manual of `docs` by its headings: one of the first level, then those of the second. */
export function readManual(markdown: string): Manual {
  const [top = '', ...parts] = markdown.replaceAll('\r\n', '\n').split(/^## /m);
  const [, title = '', lead = ''] = /^# (.+)\n([^]*)$/.exec(top.trim() + '\n') ?? [];
  return {
    title: title.trim(),
    lead: lead.trim(),
    parts: parts.map((part, at) => {
      const end = part.indexOf('\n');
      const heading = (end < 0 ? part : part.slice(0, end)).trim();
      return { id: `manual-${at + 1}`, heading, text: end < 0 ? '' : part.slice(end).trim() };
    }),
  };
}
