import type { Owner } from '@patchbay/access';
import { Column } from 'typeorm';

/** The columns of what a user or a team owns: always exactly one of the two. */
export abstract class Owned {
  @Column('uuid', { nullable: true }) ownerUserId!: string | null;
  @Column('uuid', { nullable: true }) ownerTeamId!: string | null;
}

export function ownerOf({ ownerUserId, ownerTeamId }: Owned): Owner {
  return ownerUserId !== null ? { kind: 'user', id: ownerUserId } : { kind: 'team', id: ownerTeamId as string };
}

export function ownerColumns(owner: Owner): Owned {
  return owner.kind === 'user'
    ? { ownerUserId: owner.id, ownerTeamId: null }
    : { ownerUserId: null, ownerTeamId: owner.id };
}

/** A row with its owner in place of the two columns. */
export function withOwner<Row extends Owned>(row: Row): Omit<Row, keyof Owned> & { owner: Owner } {
  const { ownerUserId, ownerTeamId, ...rest } = row;
  return { ...rest, owner: ownerOf({ ownerUserId, ownerTeamId }) };
}
