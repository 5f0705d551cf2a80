import type { ComponentProps } from 'react';
import type { ActionId } from '../../../core/actions/actions';
import { Button } from '../../ui/Button';
import { useKeys } from './keys';

type ActionButtonProps = Omit<ComponentProps<typeof Button>, 'keys'> & { action: ActionId };

/** A button that does what a key does too, with that key beside its label. */
export function ActionButton({ action, ...rest }: ActionButtonProps) {
  return <Button keys={useKeys().of(action)} {...rest} />;
}
