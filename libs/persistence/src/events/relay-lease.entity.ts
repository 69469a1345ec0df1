import { Column, Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '../sql/instant-column';

/** One row: which relay may give events their sequence numbers, and until when. */
@Entity('relay_lease')
export class RelayLeaseEntity {
  @PrimaryColumn('boolean', { default: true }) isOnly!: true;
  /** Where the relay runs: host, process id, and an id of its own. */
  @Column('text') holder!: string;
  /** Process id of its PostgreSQL backend: when that is gone, nobody waits for the end of the lease. */
  @Column('integer') backend!: number;
  @InstantColumn() leasedUntil!: Date;
}
