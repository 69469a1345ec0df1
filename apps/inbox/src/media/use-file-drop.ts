import { type ClipboardEvent, type DragEvent, useState } from 'react';
import { addFiles } from './attachments';

/** Props of an element that takes files which are dropped on it or pasted into it. */
export function useFileDrop(threadKey: string, isDisabled: boolean) {
  const [isOver, setIsOver] = useState(false);
  const hasFiles = ({ dataTransfer }: DragEvent) => !isDisabled && dataTransfer.types.includes('Files');
  return {
    'data-dropping': isOver || undefined,
    onDragOver(event: DragEvent) {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setIsOver(true);
    },
    onDragLeave(event: DragEvent) {
      // Over a child, it is still over the element.
      if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setIsOver(false);
    },
    onDrop(event: DragEvent) {
      setIsOver(false);
      if (!hasFiles(event)) return;
      event.preventDefault();
      addFiles(threadKey, event.dataTransfer.files);
    },
    onPaste(event: ClipboardEvent) {
      const { files } = event.clipboardData;
      // What is copied from a document is text, and a picture of it.
      if (isDisabled || files.length === 0 || event.clipboardData.getData('text/plain') !== '') return;
      event.preventDefault();
      addFiles(threadKey, files);
    },
  };
}
