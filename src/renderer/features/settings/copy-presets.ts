import type { KeyChoices } from '../../../core/actions/key-map';
import type { Option } from './Choice';

/** What Enter copies; Shift+Enter copies the other. Kept as what it is: the keys of two actions. */
export const copyPresets: Option[] = [
  { value: 'code', label: 'The code' },
  { value: 'with-unit', label: 'Code, descriptor and unit' },
];

/** The preset that the keys make; words of their own where they make none. */
export function copyPresetOf({ copy = 'Enter', 'copy-unit': withUnit = 'Shift+Enter' }: KeyChoices): string {
  if (copy === 'Enter' && withUnit === 'Shift+Enter') return 'code';
  if (copy === 'Shift+Enter' && withUnit === 'Enter') return 'with-unit';
  return 'As set in the keys below';
}

/** The keys as a preset has them; the usual one needs no choice of keys. */
export function withCopyPreset(choices: KeyChoices, preset: string): KeyChoices {
  const { copy: _copy, 'copy-unit': _withUnit, ...others } = choices;
  return preset === 'with-unit' ? { ...others, copy: 'Shift+Enter', 'copy-unit': 'Enter' } : others;
}
