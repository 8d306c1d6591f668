import { Button as AriaButton, type ButtonProps } from 'react-aria-components';

type Look = 'plain' | 'primary' | 'danger' | 'quiet' | 'chip';
type Props = Omit<ButtonProps, 'className'> & { look?: Look; size?: 'small' | 'big'; className?: string };

/**
 * A button in one of the notebook's looks; `isDisabled` also takes it out of the tab order, `isPending` leaves it there without
 * effect. What is pending is told by the words around it: the library's own pending would announce a progress bar that is not there.
 */
export function Button({ look = 'plain', size, className = '', isPending = false, onPress, ...rest }: Props) {
  const base = look === 'quiet' || look === 'chip' ? look : `button ${look}`;
  return (
    <AriaButton
      {...rest}
      aria-disabled={isPending || undefined}
      onPress={isPending ? undefined : onPress}
      className={`${base} ${size ?? ''} ${className}`}
    />
  );
}

type SoftProps = React.ButtonHTMLAttributes<HTMLButtonElement> & { off: boolean };

/** A button that keeps its place in the tab order and its name while it is off. */
export function SoftButton({ off, onClick, className = 'button', ...rest }: SoftProps) {
  return (
    <button
      {...rest}
      type="button"
      className={className}
      aria-disabled={off || undefined}
      onClick={(event) => !off && onClick?.(event)}
    />
  );
}
