import { networksOf } from '@patchbay/service-kit';
import { createTargets } from './targets';

const open = createTargets(networksOf([])!, false);
const inside = createTargets(networksOf(['10.0.0.0/8', '127.0.0.1/32'])!, true);

test.each<[string, RegExp | null, RegExp | null]>([
  ['https://crm.example.com/hooks?key=1', null, null],
  ['https://8.8.8.8/', null, null],
  ['https://crm.example.com:8443/', null, null],
  ['http://crm.example.com/', /^Use https/, null],
  ['http://8.8.8.8/', /^Use https/, /^Use https/],
  ['http://10.1.2.3/', /^Use https/, null],
  ['https://10.1.2.3/', /not public/, null],
  ['https://127.0.0.1/', /not public/, null],
  ['https://127.0.0.2/', /not public/, /not public/],
  ['https://2130706433/', /not public/, null],
  ['https://0177.0.0.1/', /not public/, null],
  ['https://[::ffff:7f00:1]/', /not public/, null],
  ['https://[::1]/', /not public/, /not public/],
  ['https://169.254.169.254/latest', /not public/, /not public/],
  ['https://[fd00:ec2::254]/', /not public/, /not public/],
  ['file:///etc/passwd', /start with https/, /start with https/],
  ['https://a:b@crm.example.com', /Leave user and password/, /Leave user and password/],
  ['https://crm.example.com/#x', /after #/, /after #/],
  ['crm.example.com', /must be like/, /must be like/],
  [`https://crm.example.com/${'a'.repeat(2_000)}`, /must be like/, /must be like/],
])('%s', (url, fault, faultInside) => {
  const check = (found: string | null, expected: RegExp | null) =>
    expected === null ? expect(found).toBeNull() : expect(found).toMatch(expected);
  check(open.faultOfUrl(url), fault);
  check(inside.faultOfUrl(url), faultInside);
});
