import { xmlBeginning } from '../../../files/xml-stream';

/** The XML documents that NCHS and CMS publish for ICD-10; an index may be of diseases or of external causes. */
export type Icd10Xml =
  'tabular' | 'index' | 'table' | 'pcs tables' | 'pcs index' | 'pcs definitions' | 'schema';

/** An XML schema of these documents, which their owners put beside them. */
const isSchema = (head: string, root: string | undefined): boolean =>
  root !== undefined && /^(?:[a-z]+:)?schema$/i.test(root) && /ICD10(?:CM|PCS)\./.test(head);

/** Which of them a file is, from its beginning (8,000 characters will do); null where it is none. */
export function recogniseIcd10Xml(head: string): Icd10Xml | null {
  const beginning = xmlBeginning(head);
  switch (beginning?.root) {
    case 'ICD10CM.tabular':
      return 'tabular';
    case 'ICD10CM.index':
      return head.includes('<indexHeading') ? 'table' : 'index';
    case 'ICD10PCS.tabular':
      return 'pcs tables';
    case 'ICD10PCS.index':
      return 'pcs index';
    case 'ICD10PCS.definitions':
      return 'pcs definitions';
    default:
      return isSchema(head, beginning?.root) ? 'schema' : null;
  }
}
