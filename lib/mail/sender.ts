/** The sender of a mail: MAIL_FROM, with the campaign's name where it has none. */
export function senderOf(mailFrom: string, campaign = ''): { name: string; address: string } {
  const [, name = '', address = mailFrom] = /^(.*)<([^<>]+)>$/.exec(mailFrom) ?? []
  return { name: name.trim().replace(/^"(.*)"$/, '$1') || campaign, address: address.trim() }
}
