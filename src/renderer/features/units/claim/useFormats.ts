import { useMemo } from 'react';
import { formats, templateFormat, type Format } from '../../../../core/claims';
import { useTemplates } from './templates';

/** All texts there are, the coder's own among them. */
export function useFormats(): readonly Format[] {
  const own = useTemplates();
  return useMemo(() => [...formats, ...own.map(templateFormat)], [own]);
}

/** The format of that id; a template that is no longer there gives way to the claim lines. */
export function formatOf(all: readonly Format[], id: string): Format {
  const found = all.find((format) => format.id === id) ?? all.find((format) => format.id === 'lines');
  if (!found) throw new Error('There is no format to copy with.');
  return found;
}
