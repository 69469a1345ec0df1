import { t } from '@lingui/core/macro';
import { Popover } from 'radix-ui';
import { useState } from 'react';
import { useMe } from '../directory';
import { Avatar } from '../ui/avatar';
import type { Colleague } from './mentions';
import { useColleagues } from './use-colleagues';

interface AssigneeButtonProps {
  readonly assignee: Colleague | null;
  readonly isBusy: boolean;
  readonly onAssign: (assigneeId: string | null) => void;
}

/** Who takes care of the conversation; opens the choice of colleagues. */
export function AssigneeButton({ assignee, isBusy, onAssign }: AssigneeButtonProps) {
  const { me } = useMe();
  const [isOpen, setIsOpen] = useState(false);
  const isMine = assignee !== null && assignee.id === me?.id;
  const assign = (id: string | null) => {
    setIsOpen(false);
    onAssign(id);
  };
  if (me === undefined) return null;
  return (
    <span className="split">
      <button type="button" className="button" disabled={isBusy} onClick={() => assign(isMine ? null : me.id)}>
        {assignee !== null && <Avatar name={assignee.name} />}
        <span className="one-line">{isMine ? t`Unassign` : t`Assign to me`}</span>
      </button>
      <Popover.Root open={isOpen} onOpenChange={setIsOpen}>
        <Popover.Trigger className="button" type="button" disabled={isBusy} aria-label={t`Assign to a colleague`}>
          ▾
        </Popover.Trigger>
        <Popover.Portal>
          <Popover.Content
            className="popover"
            align="end"
            sideOffset={6}
            collisionPadding={12}
            aria-label={t`Assign to`}
          >
            <Colleagues assignee={assignee} onAssign={assign} />
          </Popover.Content>
        </Popover.Portal>
      </Popover.Root>
    </span>
  );
}

function Colleagues({ assignee, onAssign }: Pick<AssigneeButtonProps, 'assignee' | 'onAssign'>) {
  const colleagues = useColleagues();
  if (colleagues === undefined) return <p aria-busy="true">{t`Loading colleagues…`}</p>;
  return (
    <>
      <h3>{t`Assign to`}</h3>
      <ul className="choices">
        {colleagues.map(({ id, name }) => (
          <li key={id}>
            <button
              type="button"
              className="record-choice"
              aria-pressed={id === assignee?.id}
              onClick={() => onAssign(id)}
            >
              <Avatar name={name} />
              <bdi>{name}</bdi>
            </button>
          </li>
        ))}
        {assignee !== null && (
          <li>
            <button type="button" onClick={() => onAssign(null)}>
              {t`Nobody`}
            </button>
          </li>
        )}
      </ul>
      {colleagues.length === 0 && <p className="quiet">{t`You have no colleagues in your teams.`}</p>}
    </>
  );
}
