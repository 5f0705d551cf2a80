import type { CodeRecord } from '../code/record';

/** What the source itself says was done with the code (CMS's action code); empty where it says nothing. */
export function actionOf({ facts }: CodeRecord): string {
  if (typeof facts !== 'object' || facts === null || !('action' in facts)) return '';
  return typeof facts.action === 'string' ? facts.action : '';
}
