import { t } from '@lingui/core/macro';
import { useId, useState } from 'react';
import { useMe } from '../directory';
import type { Addressee } from './addressee';

/** The number a text is sent from: the conversation's own if the user has it, unless they choose another. */
export function useSenderNumber({ phoneNumber }: Addressee) {
  const { numbers } = useMe();
  const [chosenId, choose] = useState<string | null>(null);
  const isOwn = numbers.some(({ id }) => id === phoneNumber?.id);
  // A reply never leaves from another number unless the user chooses it.
  const phoneNumberId = chosenId ?? phoneNumber?.id ?? numbers[0]?.id ?? null;
  return {
    phoneNumberId,
    choose,
    /** A different number means a different conversation. */
    isElsewhere: phoneNumber !== null && phoneNumberId !== null && phoneNumberId !== phoneNumber.id,
    hasChoice: numbers.length > 1 || (!isOwn && phoneNumber !== null),
    choices: isOwn || phoneNumber === null ? numbers : [phoneNumber, ...numbers],
  };
}

type SenderFieldProps = { readonly sender: ReturnType<typeof useSenderNumber> };

export function SenderField({ sender: { phoneNumberId, choose, hasChoice, choices } }: SenderFieldProps) {
  const field = useId();
  if (!hasChoice) return null;
  return (
    <span className="from">
      <label htmlFor={field}>{t({ message: 'From', context: 'number' })}</label>
      <select id={field} value={phoneNumberId ?? choices[0]?.id} onChange={({ target }) => choose(target.value)}>
        {choices.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </span>
  );
}
