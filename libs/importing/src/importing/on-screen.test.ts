import { onScreen } from './on-screen';

test.each([
  [
    'Phone: The number has no country code. Set --country to the country of such numbers.',
    'Phone: The number has no country code. Choose the country of such numbers.',
  ],
  [
    'Owner Kim not found, or the name of several. Add it, or set --default-owner.',
    'Owner Kim not found, or the name of several. Add it, or choose an owner for new records.',
  ],
  ['Type missing. Add a type column, or set --type.', 'Type missing. Choose what the rows are.'],
  [
    'Invalid Changed: x. Use a date such as 2026-01-31, or set --dates.',
    'Invalid Changed: x. Use a date such as 2026-01-31, or choose the order of dates.',
  ],
  [
    'SMS is no: that may mean opted out, or never asked. Say which: --map "SMS=mayText" or "SMS=optedIn".',
    'SMS is no: that may mean opted out, or never asked. Choose “May be texted” or “Opted in” for the column.',
  ],
])('a reason says what to do on the screen: %s', (reason, words) => expect(onScreen(reason)).toBe(words));
