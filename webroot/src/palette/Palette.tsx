import { type KeyboardEvent, useRef, useState } from 'react';
import {
  Autocomplete,
  Dialog,
  Header,
  Input,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Modal,
  ModalOverlay,
  Text,
  TextField,
} from 'react-aria-components';
import { useNavigate } from 'react-router';
import { Button } from '../design/Button';
import { Portrait } from '../design/Portrait';
import { en } from '../text/en';
import type { Entry } from './entries';
import { useSections } from './sections';
import './palette.css';

export interface PaletteProps {
  close: () => void;
  /** Closes, then does it. */
  choose: (act: () => void) => void;
}

/** One field that finds and does: commands of this screen, places, discussions, characters, themes. */
export function Palette({ close, choose }: PaletteProps) {
  const t = en.palette;
  const go = useNavigate();
  const list = useRef<HTMLDivElement>(null);
  const [typed, setTyped] = useState('');
  const words = typed.trim();
  const { sections, looking } = useSections(words);
  const all = sections.flatMap(({ entries }) => entries);
  const everywhere: Entry = {
    id: 'everywhere',
    label: t.everywhere(words),
    to: `/history?${new URLSearchParams({ q: words })}`,
  };
  const shown = words ? [...sections, { title: t.more, entries: [everywhere] }] : sections;
  const first = all[0] ?? everywhere;
  const take = ({ to, run }: Entry) => choose(run ?? (() => to && go(to)));
  /** While no entry has been walked to, Enter takes the first. */
  const entered = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || !words) return;
    if (!list.current?.querySelector('[data-focused]')) take(first);
  };
  return (
    <ModalOverlay className="overlay palette-overlay" isOpen onOpenChange={close} isDismissable>
      <Modal className="palette">
        <Dialog aria-label={t.title}>
          <Autocomplete inputValue={typed} onInputChange={setTyped} disableAutoFocusFirst>
            <div className="palette-field">
              <TextField aria-label={t.field} autoFocus maxLength={200}>
                <Input type="text" role="combobox" aria-expanded placeholder={t.hint} onKeyDown={entered} />
              </TextField>
              <Button look="quiet" aria-label={en.common.close} onPress={close}>
                ×
              </Button>
            </div>
            <ListBox
              ref={list}
              className="palette-list"
              aria-label={t.list}
              onAction={(key) => take(all.find((one) => one.id === key) ?? everywhere)}
            >
              {shown.map(({ title, entries }) => (
                <ListBoxSection key={title} id={title}>
                  <Header>{title}</Header>
                  {entries.map((one) => (
                    <Line key={one.id} one={one} first={words !== '' && one === first} />
                  ))}
                </ListBoxSection>
              ))}
            </ListBox>
          </Autocomplete>
          <p className="palette-foot hint" role="status">
            {told()}
          </p>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );

  function told(): string {
    if (!words) return '';
    if (all[0]) return t.found(all.length, all[0].label);
    return looking ? t.looking : t.nothing;
  }
}

function Line({ one, first }: { one: Entry; first: boolean }) {
  return (
    <ListBoxItem id={one.id} textValue={one.label} className={`palette-item ${first ? 'first' : ''}`}>
      {one.face && <Portrait id={one.face.id} name={one.face.name} size="small" />}
      <span className="grow">
        <Text slot="label">{one.label}</Text>
        {one.about && <Text slot="description">{one.about}</Text>}
      </span>
      {one.keys && <kbd>{one.keys}</kbd>}
    </ListBoxItem>
  );
}
