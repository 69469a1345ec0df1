import type { CustomerExport as ExportModel, ExportState as StateName } from '@patchbay/messaging';
import { Field, ID, ObjectType } from 'type-graphql';
import { createEnum } from '../enum';
import { writeExportHandle } from './export-handle';

type ShownState = Exclude<StateName, 'REMOVING'>;

export const ExportState = createEnum<ShownState>('ExportState', 'How far an export is.', {
  RUNNING: 'It is being written.',
  READY: 'It can be downloaded.',
  FAILED: 'It could not be written; the log of the workers says why. Ask for another one.',
});

@ObjectType({
  description:
    'Everything that is stored about one person, as a ZIP. It is there for some days, and is gone when the person is erased.',
})
export class CustomerExport {
  constructor(
    readonly key: string,
    state: ShownState,
  ) {
    this.id = writeExportHandle(key);
    this.state = state;
  }

  @Field(() => ID, { description: 'For `customerExport`.' })
  id: string;

  @Field(() => ExportState, { description: 'How far it is.' })
  state: ShownState;
}

/** Null if it is on its way out. */
export const toCustomerExport = ({ id, state }: ExportModel): CustomerExport | null =>
  state === 'REMOVING' ? null : new CustomerExport(id, state);
