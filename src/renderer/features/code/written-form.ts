import type { CodeRef } from '../../../core/code/ref';
import { formatCode } from '../../../core/systems/about';
import { rememberedStore } from '../units/remembered';

/** How a code that people write with a dot is copied: as they write it, or as claims take it. */
export const writtenForms = [
  { form: 'dot', label: 'with its dot' },
  { form: 'plain', label: 'without dot' },
] as const;

/** The coder's choice; it outlives the window. */
export const writtenForm = rememberedStore('written-code', 'dot');

/** A code as it is copied by the choice. */
export const writtenCode = (ref: CodeRef, form: string = writtenForm.get()): string =>
  form === 'plain' ? ref.code : formatCode(ref);
