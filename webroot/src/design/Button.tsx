import { Button as AriaButton, type ButtonProps } from 'react-aria-components';

type Look = 'plain' | 'primary' | 'danger' | 'quiet' | 'chip';
type Props = Omit<ButtonProps, 'className'> & { look?: Look; size?: 'small' | 'big'; className?: string };

/** A button in one of the notebook's looks; `isDisabled` also takes it out of the tab order. */
export function Button({ look = 'plain', size, className = '', ...rest }: Props) {
  const base = look === 'quiet' || look === 'chip' ? look : `button ${look}`;
  return <AriaButton {...rest} className={`${base} ${size ?? ''} ${className}`} />;
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
