/** What a finding is about; `resources/catalog/explained.txt` names it in its second field. */
export type CheckedField = 'code' | 'ended' | 'unit' | 'dosage' | 'brand' | 'attribute';

/** Where the catalog and CMS's files disagree. */
export type CatalogFinding = { code: string; field: CheckedField; message: string };
