import { LOCALES } from '@/lib/i18n/locales'

const LABELS: Record<string, string> = {
  slug: 'Address',
  body: 'Text',
  url: 'Web address',
  archivedUrl: 'Archived copy',
  checkedOn: 'Checked on',
  postalAddress: 'Postal address',
  contactEmail: 'Contact address',
  donateUrl: 'Where gifts are made',
  filmUrl: 'Film',
  originalUrl: 'Original petition',
  outcome: 'How it ended',
  keptMonthsAfterEnd: 'Months after the campaign’s end',
  keptMonthsAfterSigning: 'Months after signing',
  keptMonthsOfNews: 'Months of news afterwards',
  successorUrl: 'Who goes on',
  target: 'Addressed to',
  filmTitle: 'Title of the film',
  filmTitleLanguage: 'Language of the title',
  filmMinutes: 'Length in minutes',
  filmLanguages: 'Spoken languages',
  filmCaptions: 'Captions',
  filmPublishedOn: 'Published on',
  storyTitle: 'Heading of the story',
  questions: 'Questions and answers',
  press: 'For journalists',
  shareText: 'Words to share',
  cardNote: 'Note on the share card',
  name: 'Campaign',
  attach: 'Reference',
  domain: 'Email domain',
  since: 'Posted since',
  before: 'Posted before',
  signerName: 'Signer’s name',
  typed: 'Number to confirm',
  preview: 'Preview line',
  mailsPerHour: 'Mails an hour',
  mailsPerHourDomain: 'To one mail domain',
}

/** `es-filmTitle` is `Title of the film (es)`. */
export function fieldLabel(name: string): string {
  const [, row] = /^goal-(\d+)$/.exec(name) ?? []
  if (row) return `Goal ${Number(row) + 1}`
  const [, prefix, bare = name] = /^(?:([a-z]+)-)?(\w+)$/.exec(name) ?? []
  const label = LABELS[bare] ?? bare.charAt(0).toUpperCase() + bare.slice(1)
  return LOCALES.some((locale) => locale === prefix) ? `${label} (${prefix})` : label
}
