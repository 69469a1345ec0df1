import { i18n } from '@lingui/core';
import { t } from '@lingui/core/macro';
import { Link } from 'wouter';
import { PhoneNumber } from '../../ui/phone-number';
import type { Setup, Step, StepFinding } from './operations';
import { stepLooks } from './steps';

interface SetupStepProps {
  readonly step: Step;
  /** The first one that is left: its button is the one to press. */
  readonly isNext: boolean;
  readonly numbers: readonly Setup['allPhoneNumbers']['edges'][number]['node'][];
}

export function SetupStep({ step: { code, title, isDone, findings }, isNext, numbers }: SetupStepProps) {
  const look = stepLooks[code];
  return (
    <li data-done={isDone || undefined} aria-current={isNext ? 'step' : undefined}>
      <div className="step-head">
        <h3>{look === undefined ? title : i18n._(look.title)}</h3>
        {isDone ? (
          <span className="state-good">{t({ message: 'Done', context: 'step' })}</span>
        ) : (
          <span className="state-wait">{t({ message: 'Left to do', context: 'step' })}</span>
        )}
      </div>
      {!isDone && look !== undefined && <p className="quiet">{i18n._(look.about)}</p>}
      {!isDone && code === 'TEXT_IN' && (
        <ul className="bullets">
          {numbers.map(({ id, number, name }) => (
            <li key={id}>
              <PhoneNumber>{number}</PhoneNumber> · <bdi>{name}</bdi>
            </li>
          ))}
        </ul>
      )}
      <Findings findings={findings} />
      {!isDone && look !== undefined && (
        <div className="buttons">
          {look.links.map(({ href, label }, index) => (
            <Link key={href} href={href} className={isNext && index === 0 ? 'button button-primary' : 'button'}>
              {i18n._(label)}
            </Link>
          ))}
        </div>
      )}
    </li>
  );
}

/** Of a step as a whole, its own words say enough; here is what is wrong with a number or an account. */
function Findings({ findings }: { readonly findings: readonly StepFinding[] }) {
  const named = findings.flatMap(({ code, message, advice, subject }) =>
    subject?.__typename === 'PhoneNumber' || subject?.__typename === 'CarrierAccount'
      ? [{ code, text: [message, advice].filter((part) => part !== null).join(' '), subject }]
      : [],
  );
  if (named.length === 0) return null;
  return (
    <ul className="bullets">
      {named.map(({ code, text, subject: { __typename, id, name } }) => (
        <li key={`${code}-${id}`}>
          <Link href={`/admin/${__typename === 'PhoneNumber' ? 'numbers' : 'carriers'}/${id}`}>
            <bdi>{name}</bdi>
          </Link>{' '}
          <span dir="auto">{text}</span>
        </li>
      ))}
    </ul>
  );
}
