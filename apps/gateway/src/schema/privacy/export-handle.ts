import { createHandle } from '../handle';

/** IDs of exports: no nodes, because an export ends. */
export const { write: writeExportHandle, read: readExportHandle } = createHandle('CustomerExport');
