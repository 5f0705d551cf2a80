import { formatDate } from '../code/dates';
import type { Change } from '../releases/change';
import { codedWords, fieldLabel, valueWords } from '../systems/hcpcs/field-words';

/** What a thing was and is, in words; a change that is no step from one to the other has its words in `is`. */
export type ChangeParts = { label: string; was: string | null; is: string };

const orNone = (value: string): string => value || 'none';
const pricing = ({ pricing, multiplePricing }: { pricing: string[]; multiplePricing: string }): string => {
  const said = [
    ...pricing.filter(Boolean).map((value) => codedWords('pricing', value)),
    ...(multiplePricing ? [codedWords('multiplePricing', multiplePricing)] : []),
  ];
  return said.length > 0 ? said.join('; ') : 'none';
};

/** One change in parts; a reworded descriptor is shown word by word elsewhere. */
export function changeParts(change: Change): ChangeParts {
  const only = (is: string, label = ''): ChangeParts => ({ label, was: null, is });
  switch (change.change) {
    case 'added':
      return only(change.long);
    case 'vanished':
      return only(`${change.long}${change.ended ? `, had ended ${formatDate(change.ended)}` : ''}`);
    case 'ended':
      return only(
        `${change.long ? `${change.long}, ` : ''}${change.ended ? `last day of use ${formatDate(change.ended)}` : 'not in the newer release'}${change.xref.length ? `, see ${change.xref.join(', ')}` : ''}`,
      );
    case 'header':
      return only(`can no longer be billed, choose a longer code: ${change.long}`);
    case 'billable':
      return only(`can be billed now: ${change.long}`);
    case 'reactivated':
      return only(`in use again; its end was ${formatDate(change.ended)}`);
    case 'end moved':
      return { label: 'End', was: formatDate(change.before), is: formatDate(change.after) };
    case 'reworded':
      return { label: '', was: change.before, is: change.after };
    case 'short':
      return { label: 'Short text', was: change.before, is: change.after };
    case 'repriced':
      return { label: 'Pricing', was: pricing(change.before), is: pricing(change.after) };
    case 'coverage':
      return {
        label: 'Coverage',
        was: codedWords('coverage', change.before),
        is: codedWords('coverage', change.after),
      };
    case 'fact': {
      const { field, before, after } = change;
      return { label: fieldLabel(field), was: valueWords(field, before), is: valueWords(field, after) };
    }
  }
}

/** One change in a line of words. */
export function changeWords(change: Change): string {
  const { label, was, is } = changeParts(change);
  const words = was === null ? is : `${orNone(was)} → ${orNone(is)}`;
  return label && change.change !== 'short' ? `${label}: ${words}` : words;
}
