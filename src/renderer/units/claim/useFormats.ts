import { useMemo } from 'react';
import { formats, templateFormat, type Format } from '../../../core/claims';
import { useStore } from '../store';
import { templates } from './template-storage';

/** All texts there are, the coder's own among them. */
export function useFormats(): readonly Format[] {
  const own = useStore(templates);
  return useMemo(() => [...formats, ...own.map(templateFormat)], [own]);
}

/** The format of that id; a template that is no longer there gives way to the claim lines. */
export function formatOf(all: readonly Format[], id: string): Format {
  const found = all.find((format) => format.id === id) ?? all.find((format) => format.id === 'lines');
  if (!found) throw new Error('There is no format to copy with.');
  return found;
}
