import { t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/react-query';
import { Popover } from 'radix-ui';
import { useState } from 'react';
import { request } from '../api';
import { useMe } from '../directory';
import { graphql } from '../generated';
import { currentLocale } from '../language';
import { Avatar } from '../ui/avatar';

const ColleaguesDocument = graphql(`
  query Colleagues {
    me { id teams { id members(first: 100) { edges { node { id name isActive role } } } } }
  }
`);

interface Person {
  readonly id: string;
  readonly name: string;
}

interface AssigneeButtonProps {
  readonly assignee: Person | null;
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
  const { data } = useQuery({ queryKey: ['colleagues'], queryFn: async () => (await request(ColleaguesDocument)).me });
  if (data === undefined) return <p aria-busy="true">{t`Loading colleagues…`}</p>;
  const people = new Map<string, Person>();
  for (const { members } of data.teams)
    for (const { node } of members.edges)
      if (node.isActive && node.role !== 'VIEWER' && node.id !== data.id) people.set(node.id, node);
  return (
    <>
      <h3>{t`Assign to`}</h3>
      <ul className="choices">
        {[...people.values()]
          .sort((one, other) => one.name.localeCompare(other.name, currentLocale()))
          .map(({ id, name }) => (
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
      {people.size === 0 && <p className="quiet">{t`You have no colleagues in your teams.`}</p>}
    </>
  );
}
