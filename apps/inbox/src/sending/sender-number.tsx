import { useId, useState } from 'react';
import { useMe } from '../directory';
import type { Addressee } from './addressee';

/** The number a text is sent from: the conversation's own if the user has it, unless they choose another. */
export function useSenderNumber({ phoneNumber }: Addressee) {
  const { numbers } = useMe();
  const [chosenId, choose] = useState<string | null>(null);
  const isOwn = numbers.some(({ id }) => id === phoneNumber?.id);
  const phoneNumberId = chosenId ?? (isOwn ? (phoneNumber?.id ?? null) : (numbers[0]?.id ?? null));
  return {
    phoneNumberId,
    choose,
    /** A different number means a different conversation. */
    isElsewhere: phoneNumber !== null && phoneNumberId !== null && phoneNumberId !== phoneNumber.id,
    hasChoice: numbers.length > 1 || (!isOwn && phoneNumber !== null),
    choices: numbers.length === 0 && phoneNumber !== null ? [phoneNumber] : numbers,
  };
}

type SenderFieldProps = { readonly sender: ReturnType<typeof useSenderNumber> };

export function SenderField({ sender: { phoneNumberId, choose, hasChoice, choices } }: SenderFieldProps) {
  const field = useId();
  if (!hasChoice) return null;
  return (
    <span className="from">
      <label htmlFor={field}>From</label>
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
