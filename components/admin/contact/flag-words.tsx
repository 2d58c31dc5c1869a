import { useTranslations } from 'next-intl'
import { FLAGS } from '@/lib/signatures/rules'

/** What looked automatic about a message, as it is said of a signature. */
export function FlagWords({ flags }: { flags: readonly string[] }) {
  const t = useTranslations('admin.signatures.flags')
  return FLAGS.filter((flag) => flags.includes(flag))
    .map((flag) => t(flag))
    .join(', ')
}
