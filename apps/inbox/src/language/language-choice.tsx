import { t } from '@lingui/core/macro';
import { Icon } from '../ui/icon';
import { showToast } from '../ui/toasts';
import { changeLanguage, useLanguage } from './language';
import { isLanguage, languages } from './languages';

/** The whole of it opens the choice. Without room for the name, only the globe is seen. */
export function LanguageChoice() {
  const language = useLanguage();
  const choose = (chosen: string) => {
    if (!isLanguage(chosen)) return;
    changeLanguage(chosen).catch(() => showToast(t`The language could not be loaded. Try again.`));
  };
  return (
    <span className="nav-item language-choice">
      <Icon name="globe" />
      <span className="nav-label" aria-hidden="true">
        {languages[language]}
      </span>
      <select
        aria-label={t`Language`}
        title={t`Language`}
        value={language}
        onChange={({ target }) => choose(target.value)}
      >
        {Object.entries(languages).map(([each, name]) => (
          <option key={each} value={each} lang={each}>
            {name}
          </option>
        ))}
      </select>
    </span>
  );
}
