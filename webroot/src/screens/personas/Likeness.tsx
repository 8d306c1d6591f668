import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import * as api from '../../api/client';
import { cast, character } from '../../api/queries';
import type { PersonaDetail } from '../../api/types';
import { Button } from '../../design/Button';
import { toast, told } from '../../design/toasts';
import { en } from '../../text/en';
import { shrunk } from './shrunk';

/** Under the portrait of one's own character: a picture instead, or the drawing again. */
export function Likeness({ one }: { one: PersonaDetail }) {
  const t = en.personas.portrait;
  const field = useRef<HTMLInputElement>(null);
  const client = useQueryClient();
  const shown = one.portraitUrl.includes('/portrait?');
  const fresh = () =>
    Promise.all([
      client.invalidateQueries({ queryKey: cast.queryKey }),
      client.invalidateQueries({ queryKey: character(one.id).queryKey }),
    ]);
  const refused = (error: unknown) => {
    const { title, detail } = told(error);
    toast(title, detail);
  };
  const depict = useMutation({
    mutationFn: async (file: File) => api.depict(one.id, await shrunk(file)),
    onSuccess: () => toast(t.done(one.name), '', true),
    onError: refused,
    onSettled: fresh,
  });
  const efface = useMutation({
    mutationFn: () => api.efface(one.id),
    onSuccess: () => toast(t.back(one.name), '', true),
    onError: refused,
    onSettled: fresh,
  });
  const busy = depict.isPending || efface.isPending;
  const label = shown ? t.another : t.choose;
  return (
    <div className="likeness">
      <input
        ref={field}
        type="file"
        accept="image/*"
        aria-label={label}
        tabIndex={-1}
        hidden
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file) depict.mutate(file);
          event.target.value = '';
        }}
      />
      <Button size="small" isDisabled={busy} onPress={() => field.current?.click()}>
        {label}
      </Button>
      {shown && (
        <Button size="small" look="quiet" isDisabled={busy} onPress={() => efface.mutate()}>
          {t.drawn}
        </Button>
      )}
    </div>
  );
}
