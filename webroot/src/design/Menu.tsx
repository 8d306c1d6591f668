import { Menu as AriaMenu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { Button } from './Button';

export interface Action {
  label: string;
  act: () => void;
  danger?: boolean;
}

/** A button that opens a list of actions. */
export function Menu({ label, actions }: { label: string; actions: Action[] }) {
  return (
    <MenuTrigger>
      <Button size="small">{label}</Button>
      <Popover className="menu-list" placement="bottom end">
        <AriaMenu aria-label={label}>
          {actions.map((action) => (
            <MenuItem key={action.label} className={`menu-item ${action.danger ? 'bad' : ''}`} onAction={action.act}>
              {action.label}
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
