import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

interface StepLook {
  readonly title: MessageDescriptor;
  /** Why, and what it takes. */
  readonly about: MessageDescriptor;
  /** The screens for it, the usual one first. */
  readonly links: readonly { readonly href: string; readonly label: MessageDescriptor }[];
}

/** By code. A later gateway can have steps that this page does not know: those have only its words. */
export const stepLooks: Readonly<Record<string, StepLook | undefined>> = {
  ADMINISTRATOR: {
    title: msg`Sign in as the first administrator`,
    about: msg`Somebody who can set up the rest. Make a second administrator under “People”, so that one can let the other in.`,
    links: [{ href: '/admin/people', label: msg`People` }],
  },
  PEOPLE: {
    title: msg`Add the people who text`,
    about: msg`They sign in with your identity provider, or with a link that you make for them. Teams share numbers and records.`,
    links: [
      { href: '/admin/people/new', label: msg`Add person` },
      { href: '/admin/teams/new', label: msg`Add team` },
    ],
  },
  CARRIER_ACCOUNT: {
    title: msg`Add your account with a carrier`,
    about: msg`Texts go through it. Then check it: the carrier says whether everything is right.`,
    links: [
      { href: '/admin/carriers/new', label: msg`Add account` },
      { href: '/admin/carriers', label: msg`Carrier accounts` },
    ],
  },
  PHONE_NUMBER: {
    title: msg`Add a number and give it to somebody`,
    about: msg`One that you have at the carrier. Only its owner can text from it: a person, or the members of a team.`,
    links: [
      { href: '/admin/numbers/new', label: msg`Add number` },
      { href: '/admin/numbers', label: msg`Numbers` },
    ],
  },
  WEBHOOK: {
    title: msg`Let the carrier call your webhook`,
    about: msg`Otherwise no text arrives. Connect the numbers of the account, or enter its webhook addresses at the carrier.`,
    links: [{ href: '/admin/carriers', label: msg`Carrier accounts` }],
  },
  TEXT_IN: {
    title: msg`Receive a text`,
    about: msg`Text one of your numbers from a phone.`,
    links: [{ href: '/', label: msg`Messages` }],
  },
  TEXT_OUT: {
    title: msg`Send a text`,
    about: msg`Answer it, as the owner of the number.`,
    links: [{ href: '/', label: msg`Messages` }],
  },
  COMPANY_SETTINGS: {
    title: msg`Decide how far STOP counts and when nothing is sent`,
    about: msg`Laws ask for both. Look at the settings, and save them, even if they are right as they are.`,
    links: [{ href: '/admin/company', label: msg`Company settings` }],
  },
};
