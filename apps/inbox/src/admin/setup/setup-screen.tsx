import { plural, t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/react-query';
import { adminKey, Loaded, Screen } from '../parts';
import { readSetup, type Setup } from './operations';
import { SetupStep } from './setup-step';

/** A text that is on its way shows by itself. */
const refreshMs = 4_000;

/** From the first sign-in to a text in both directions. Each step says by itself whether it is done. */
export function SetupScreen() {
  const query = useQuery({
    queryKey: [adminKey, 'setup'],
    queryFn: readSetup,
    staleTime: 0,
    refetchInterval: ({ state }) => (state.data?.setup.every(({ isDone }) => isDone) ? false : refreshMs),
  });
  return (
    <Screen isTop title={t`Set-up`} back="/admin">
      <Loaded query={query}>{(setup) => <Steps setup={setup} />}</Loaded>
    </Screen>
  );
}

function Steps({ setup: { setup: steps, allPhoneNumbers } }: { readonly setup: Setup }) {
  const left = steps.filter(({ isDone }) => !isDone).length;
  const next = steps.find(({ isDone }) => !isDone)?.code;
  return (
    <>
      <p role="status">
        {left === 0
          ? t`Everything is set up. Texts go in both directions.`
          : plural(left, {
              one: '# step is left. You can stop at any time and continue here.',
              other: '# steps are left. You can stop at any time and continue here.',
            })}
      </p>
      <ol className="steps">
        {steps.map((step) => (
          <SetupStep
            key={step.code}
            step={step}
            isNext={step.code === next}
            numbers={allPhoneNumbers.edges.map(({ node }) => node)}
          />
        ))}
      </ol>
    </>
  );
}
