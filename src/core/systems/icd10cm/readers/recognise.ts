import { xmlBeginning } from '../../../files/xml-stream';

/** The XML documents that NCHS and CMS publish for ICD-10; an index may be of diseases or of external causes. */
export type Icd10Xml =
  'tabular' | 'index' | 'table' | 'pcs tables' | 'pcs index' | 'pcs definitions' | 'schema';

/** An XML schema, which owners put beside their documents; it holds no content, whatever it describes. */
const isSchema = (root: string | undefined): boolean =>
  root !== undefined && /^(?:[a-z]+:)?schema$/i.test(root);

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
      return isSchema(beginning?.root) ? 'schema' : null;
  }
}
