/** How a provider finds the mailbox of an address, as far as it documents that. */
export type MailProvider = {
  domains: string[]
  /** An account has the same mailbox at each of the domains. */
  canonicalDomain?: string
  /** Begins a tag that the owner makes up. */
  tag?: '+'
  ignored?: RegExp
  /** `tag@name.domain` reaches `name@domain`. */
  subdomains?: true
  /** `base-word` is an alias under the mailbox's own base; account names have no hyphen. */
  bases?: true
}

const HOTMAIL =
  'com at be ca cl co.il co.nz co.th co.uk com.ar com.au com.br com.gr com.mx com.pe com.tr com.vn cz de dk es fr hu id ' +
  'ie in it jp kr lv my ph pt sa sg sk'
const OUTLOOK =
  'com at be cl co.il co.nz co.th com.ar com.au com.br com.gr com.pe com.tr com.vn cz de dk es fr hu id ie in it jp kr ' +
  'lv my ph pt sa sg sk'
const LIVE = 'com be co.uk com.ar com.mx de es eu fr it nl'

/** Providers that document their aliases; GMX, mail.com, Zoho, Posteo and others do not. */
export const MAIL_PROVIDERS: MailProvider[] = [
  {
    // https://support.google.com/mail/answer/7436150 (dots), /22370 (plus), /10313 (googlemail.com)
    domains: ['gmail.com', 'googlemail.com'],
    canonicalDomain: 'gmail.com',
    tag: '+',
    ignored: /\./g,
  },
  {
    // https://learn.microsoft.com/exchange/recipients-in-exchange-online/plus-addressing-in-exchange-online, Hotmail since 2013:
    // https://www.zdnet.com/article/microsoft-adds-support-for-custom-email-addresses-in-office-365/
    // Domains after https://www.ii.com/outlook-com-aliases/ and validator.js; a name at two of them is two people.
    domains: [
      ...HOTMAIL.split(' ').map((ending) => `hotmail.${ending}`),
      ...OUTLOOK.split(' ').map((ending) => `outlook.${ending}`),
      ...LIVE.split(' ').map((ending) => `live.${ending}`),
      'msn.com',
      'passport.com',
      'windowslive.com',
    ],
    tag: '+',
  },
  {
    // https://support.apple.com/118230 (domains) and the example of
    // https://developer.apple.com/help/app-store-connect/test-in-app-purchases/create-a-sandbox-apple-account (plus)
    domains: ['icloud.com', 'me.com', 'mac.com'],
    canonicalDomain: 'icloud.com',
    tag: '+',
  },
  {
    // https://proton.me/support/addresses-and-aliases (plus, domains) and https://proton.me/support/change-username
    domains: ['proton.me', 'protonmail.com', 'protonmail.ch', 'pm.me'],
    canonicalDomain: 'proton.me',
    tag: '+',
    ignored: /[._-]/g,
  },
  {
    // https://www.fastmail.help/hc/en-us/articles/360060591053
    domains: ['fastmail.com', 'fastmail.fm', 'sent.com'],
    tag: '+',
    subdomains: true,
  },
  {
    // mailgun/flanker, addresslib/plugins/yahoo.py, and US 2006/0041621 (the dash). A base may equal another account's name.
    domains: ['yahoo.com'],
    bases: true,
  },
  {
    // https://yandex.com/support/domain/additional/mailbox-alias.xml
    domains: ['yandex.com', 'yandex.ru', 'yandex.by', 'yandex.kz', 'yandex.ua', 'ya.ru'],
    canonicalDomain: 'yandex.com',
  },
  {
    // https://kb.mailbox.org/en/private/account-article/what-is-an-alias-and-how-do-i-use-it
    domains: ['mailbox.org'],
    tag: '+',
  },
]

const byDomain = new Map(
  MAIL_PROVIDERS.flatMap((provider) => provider.domains.map((name) => [name, provider])),
)

/** The provider of a domain (ASCII, lower case), if known. */
export function providerOf(domain: string): MailProvider | undefined {
  return byDomain.get(domain)
}

/** The form of a local part and domain (both lower case) that all addresses of the mailbox share. */
export function mailboxOf(local: string, domain: string): string {
  const [owner = '', parent = ''] = splitAtFirstDot(domain)
  if (providerOf(parent)?.subdomains) return mailboxOf(owner, parent)
  const provider = providerOf(domain)
  if (!provider) return `${local}@${domain}`
  const untagged = provider.tag ? local.replace(/(?<=.)\+.*$/, '') : local
  const based = provider.bases ? untagged.replace(/(?<=.)-.*$/, '-') : untagged
  const name = provider.ignored ? based.replaceAll(provider.ignored, '') : based
  return `${name || based}@${provider.canonicalDomain ?? domain}`
}

function splitAtFirstDot(domain: string): [string, string] {
  const dot = domain.indexOf('.')
  return [domain.slice(0, dot), domain.slice(dot + 1)]
}
