/** The sections that a guide may have, in the order in which they stand (resources/guides/README.md). */
export const guideSections = [
  'Names',
  'Summary',
  'Purpose',
  'Indications',
  'Preparation',
  'Procedure',
  'Duration',
  'Setting',
  'Personnel',
  'Risks',
  'Benefits',
  'Recovery',
  'Alternatives',
  'Patient experience',
  'Unit and rounding',
  'Typical units',
  'Wastage',
  'Companion services',
  'Modifiers',
  'Documentation',
  'Denials',
  'Lookalike codes',
] as const;

export type GuideSectionName = (typeof guideSections)[number];

/** The line that every guide is shown with. */
export const guideCaution =
  'For education only, written by the CodeDesk team from public sources. The payer’s rules and the record decide.';
