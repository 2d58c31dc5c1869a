import type { SignedVersion } from '@/lib/deliveries/member-counts'
import { LOCALES, type Locale } from '@/lib/i18n/locales'
import { signedPetition } from '@/lib/petition/queries'

/** Versions as they were signed, in a language, or another where one lacks it, and in all others that each has. */
export function signedTexts(versions: readonly SignedVersion[], locale: Locale) {
  return Promise.all(
    versions.map(async ({ version, name }) => {
      const inLocale = await signedPetition(version, locale)
      const all = await Promise.all(
        LOCALES.map(async (other) => [other, await signedPetition(version, other)] as const),
      )
      const others = all.flatMap(([other, text]) =>
        text.locale === other && other !== inLocale.locale ? [text] : [],
      )
      return { name, inLocale, others }
    }),
  )
}

export type SignedText = Awaited<ReturnType<typeof signedTexts>>[number]
