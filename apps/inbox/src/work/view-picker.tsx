import { i18n } from '@lingui/core';
import { t } from '@lingui/core/macro';
import { useWorkCounts } from './use-work-counts';
import { type View, viewLooks, views } from './views';

interface ViewPickerProps {
  readonly view: View;
  readonly onChange: (view: View) => void;
}

export function ViewPicker({ view, onChange }: ViewPickerProps) {
  const counts = useWorkCounts();
  return (
    <select
      className="inline-select view-picker"
      aria-label={t({ message: 'View', context: 'noun' })}
      value={view}
      onChange={(event) => onChange(views.find((each) => each === event.target.value) ?? 'all')}
    >
      {views.map((each) => (
        <option key={each} value={each}>
          {i18n._(viewLooks[each].name)}
          {counts[each] === undefined ? '' : ` (${counts[each]})`}
        </option>
      ))}
    </select>
  );
}
