import { RecordDetails } from '../records/record-details';

interface RecordCardProps {
  readonly id: string;
  readonly currentConversationId: string;
  readonly onClose: () => void;
}

export function RecordCard({ id, currentConversationId, onClose }: RecordCardProps) {
  return (
    <aside className="card" aria-label="The record of this conversation">
      <button type="button" className="icon-button card-close" aria-label="Close the record" onClick={onClose}>
        ×
      </button>
      <RecordDetails id={id} currentConversationId={currentConversationId} />
    </aside>
  );
}
