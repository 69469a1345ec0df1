/**
 * email: sends e-mail over SMTP.
 *
 * Invariants: a password never leaves over a connection that is not encrypted, except to this machine. A call ends in limited
 * time. It does not decide what is sent, or when it is tried again.
 */
export { createSendEmail, type SmtpOptions } from './send-email';
