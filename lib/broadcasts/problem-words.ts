import { BOUNCE_GUARD, CUTS, REFUSALS, SENDER_REFUSALS, type Problem } from '@/lib/broadcasts/rules'

export function problemWords(problem: Problem): string {
  switch (problem.is) {
    case 'away':
      return `The mail server does not take mail now (${problem.code}). It is asked again by itself; nothing is lost.`
    case 'withdrawn':
      return (
        'Paused: the update was withdrawn. Publish it again, then go on: what was approved is what is sent. Where a language ' +
        'is missing, its signers get the other one.'
      )
    case 'settings':
      return (
        'Paused by itself: the organisation or its postal address is missing, and no update is mailed without them. Write ' +
        'them under Petition, “Goals and addresses”, before you go on.'
      )
    case 'failed':
      return 'The site fails at sending it, which its log has a line about. It is tried again by itself; nothing is lost.'
    case 'bounces':
      return (
        `Paused by itself: of the last ${BOUNCE_GUARD.of} mails at most, more than ${BOUNCE_GUARD.most} came back because ` +
        'their address takes no mail. Mailboxes turn away who mails many such addresses. Look these over under ' +
        'Signatures, “take no mail”, before you go on: they get no more mail in any case.'
      )
    case 'sender':
      return (
        `Paused by itself: the mail server refused this site itself, ${SENDER_REFUSALS} times in a row (${problem.code}). ` +
        'Look at SMTP_URL and MAIL_FROM, run npm run doctor, or ask your mail provider. Nothing is lost: go on, and the ' +
        'mail it refused is the next one.'
      )
    case 'cut':
      return (
        `Paused by itself: the connection to the mail server ended ${CUTS} times in a row after a whole mail was handed over, ` +
        `and before its answer (${problem.code}). These mails may have arrived: each is tried again, and comes twice then. Find ` +
        'out what stands between this site and its mail server before you go on.'
      )
    case 'refused':
      return (
        `Paused by itself: ${REFUSALS} mails in a row were refused, for what is no bounce (${problem.code}). They are tried ` +
        'again when you go on. Find out why first.'
      )
  }
}
