import type { Refused } from './values';

const activity = '(?:units?|u|iu|i\\.u\\.|usp units?)';
const thousands = new RegExp(`^([\\d.,]+) ?k ?(${activity}|mg|mcg)$`, 'i');
const millions = /^([\d.,]+) ?(?:MU|MIU|mega ?units?|million ?(?:u|iu))$/;
const spelled = new RegExp(`^([\\d.,]+) ?(?:mill?|mln|mio) ?(${activity})$`, 'i');
/** M is a thousand to some and a million to others; mU and mIU are thousandths. */
const doubtful = new RegExp(`^[\\d.,]+ ?(?:m ?${activity}|mu|miu)$`, 'i');

/** `5k units`, `2.4 MU`, `18 mil units` as plain numbers; short forms that mean two things are asked about. */
export function withoutShortForms(text: string): string | Refused {
  const thousand = thousands.exec(text);
  // Ten thousand thousand IU nobody writes: those are kallikrein inactivator units.
  if (thousand && /[\d.,]{4,} ?kiu$/i.test(text)) return text;
  if (thousand) return `${thousand[1] ?? ''} thousand ${thousand[2] ?? ''}`;
  const million = millions.exec(text);
  if (million) return `${million[1] ?? ''} million ${/I/.test(text) ? 'IU' : 'units'}`;
  const word = spelled.exec(text);
  if (word) return `${word[1] ?? ''} million ${word[2] ?? ''}`;
  if (doubtful.test(text)) {
    return { refused: `"${text}": thousandths, thousands or millions? Write the number out.`, needs: 'dose' };
  }
  return text;
}
