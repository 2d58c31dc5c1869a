import { isLocale } from '@/lib/i18n/locales'
import type { VersionNumber } from '@/lib/petition/rules'
import type { PetitionWords } from '@/lib/petition/working-copy-schema'
import { db, type Transaction } from '@/lib/platform/db'

export type TextWorkingCopy = {
  fromVersion: number
  words: PetitionWords[]
  editedAt: Date
  editedBy: string | null
  editedIn: string | null
}

export async function findWorkingCopy(tx: Transaction = db()): Promise<TextWorkingCopy | null> {
  const workingCopy = await tx.textDraft.findUnique({ where: { id: 1 }, include: { words: true } })
  if (!workingCopy) return null
  const { fromVersion, editedAt, editedBy, editedIn, words } = workingCopy
  return { fromVersion, editedAt, editedBy, editedIn, words: words.flatMap(petitionWordsOf) }
}

export type SignedText = VersionNumber & { version: number; at: Date; words: PetitionWords[] }

/** The text signed now, and since when; version 0 before the first. */
export async function signedText(tx: Transaction = db()): Promise<SignedText> {
  const current = await tx.textVersion.findFirst({
    orderBy: { version: 'desc' },
    include: { words: true, consents: true },
  })
  if (!current) return { version: 0, major: 0, minor: 0, at: new Date(0), words: [] }
  const { version, major, minor, createdAt } = current
  return { version, major, minor, at: createdAt, words: wordsOfVersion(current) }
}

type VersionRow = {
  words: (Omit<PetitionWords, 'locale' | 'consent'> & { locale: string })[]
  consents: { locale: string; wording: string }[]
}

export function wordsOfVersion({ words, consents }: VersionRow): PetitionWords[] {
  return words.flatMap((row) => {
    const consent = consents.find(({ locale }) => locale === row.locale)?.wording ?? ''
    return petitionWordsOf({ ...row, consent })
  })
}

function petitionWordsOf(row: Omit<PetitionWords, 'locale'> & { locale: string }): PetitionWords[] {
  const { locale, salutation, title, target, demand, reasons, consent } = row
  return isLocale(locale) ? [{ locale, salutation, title, target, demand, reasons, consent }] : []
}
