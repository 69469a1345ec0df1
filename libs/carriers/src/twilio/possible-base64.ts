const minLength = 60;
const alphabet = /^(?:[A-Za-z0-9+/]{4})+(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;

/**
 * Twilio passes some long texts on as base64 of their UTF-8, sometimes cut off inside a character. Decodes a body that is
 * long, is only base64 and becomes words. Returns any other body unchanged.
 */
export function decodePossibleBase64(body: string): string {
  if (body.length < minLength || !alphabet.test(body)) return body;
  const decoded = new TextDecoder('utf-8').decode(Buffer.from(body, 'base64')).replace(/\ufffd+$/, '');
  return decoded.includes('\ufffd') || control.test(decoded) || !/\s/.test(decoded) ? body : decoded;
}
