'use client';

import { Check, Copy } from 'lucide-react';
import { useRef, useState } from 'react';

import { Button } from '@/components/ui/button';
import { copyText } from '@/components/ui/copy-text';
import { TextField } from '@/components/ui/text-field';

type LinkAddressProps = { readonly label: string; readonly address: string };

/** The address of a link that was just made: it can be copied now and is not told again. */
export function LinkAddress({ label, address }: LinkAddressProps) {
  const [said, setSaid] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const copy = async () => {
    if (await copyText(address)) return setSaid('Copied');
    // What has the focus is what the person's own keys copy; it selects itself.
    input.current?.focus();
    return setSaid('Press Ctrl+C or ⌘C to copy');
  };
  return (
    <div className="flex flex-col gap-1">
      <div className="flex items-center gap-2">
        <TextField
          label={label}
          labelHidden
          isReadOnly
          value={address}
          inputRef={input}
          onFocus={() => input.current?.select()}
          className="min-w-0 grow"
        />
        <Button variant="primary" size="normal" autoFocus onPress={() => void copy()}>
          {said === 'Copied' ? <Check aria-hidden /> : <Copy aria-hidden />}
          Copy link
        </Button>
      </div>
      <p role="status" className="text-xs text-quiet">
        {said || 'Copy it now: it is shown only this once.'}
      </p>
    </div>
  );
}
