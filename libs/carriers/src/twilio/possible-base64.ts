const shortest = 60;
const alphabet = /^(?:[A-Za-z0-9+/]{4})+(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;

/**
 * Twilio hands on some long texts as base64 of their UTF-8, cut off within a character at times. What is long, is
 * nothing but base64 and decodes to words is taken for one; anything else stays as it is.
 */
export function decodePossibleBase64(body: string): string {
  if (body.length < shortest || !alphabet.test(body)) return body;
  const decoded = new TextDecoder('utf-8').decode(Buffer.from(body, 'base64')).replace(/\ufffd+$/, '');
  return decoded.includes('\ufffd') || control.test(decoded) || !/\s/.test(decoded) ? body : decoded;
}
