import { useTranslations } from 'next-intl'
import { ConfirmForm } from '@/components/admin/form/confirm-form'
import type { FormAction } from '@/editor/form-state'
import type { ShownDelivery } from '@/lib/deliveries/admin-queries'
import { formatPartialDate } from '@/lib/i18n/dates'
import { languageGaps } from '@/lib/i18n/language-gaps'
import { languageName } from '@/lib/i18n/language-names'
import { isLocale, languageAttributes, LOCALES } from '@/lib/i18n/locales'
import { useLocale } from '@/lib/i18n/use-locale'

type ResponseListProps = { delivery: ShownDelivery; remove: FormAction }

type ShownResponse = ShownDelivery['responses'][number]

/** The newest first; texts as typed. */
export function ResponseList({ delivery: { id, responses }, remove }: ResponseListProps) {
  const t = useTranslations('admin.deliveries')
  const locale = useLocale()
  if (responses.length === 0) return <p className="meta">{t('awaiting')}</p>
  return (
    <ul className="border-b border-hair">
      {responses.map((response) => (
        <li key={response.id} className="grid gap-2 border-t border-hair py-3">
          <ResponseFacts response={response} />
          <ConfirmForm
            action={remove}
            hidden={{ id: response.id, delivery: id }}
            ask={t('recipient.removeAsk')}
            meaning={t('recipient.removeMeaning')}
            confirm={t('recipient.removeConfirm')}
            of={`${t(`responses.${response.kind}`)}, ${formatPartialDate(response.date, locale)}`}
          />
        </li>
      ))}
    </ul>
  )
}

function ResponseFacts({ response: { kind, date, office, words } }: { response: ShownResponse }) {
  const t = useTranslations('admin.deliveries')
  const locale = useLocale()
  return (
    <>
      <p>
        {t.rich(office ? 'recipient.atOffice' : 'recipient.at', {
          kind: () => <b className="font-semibold">{t(`responses.${kind}`)}</b>,
          office: () => <bdi>{office}</bdi>,
          date: formatPartialDate(date, locale),
        })}
      </p>
      {words.map(({ locale: written, body }) => (
        <p
          key={written}
          {...(isLocale(written) && languageAttributes(written))}
          translate="no"
          className="difference"
        >
          {body}
        </p>
      ))}
      <Missing words={words} />
    </>
  )
}

function Missing({ words }: { words: ShownResponse['words'] }) {
  const t = useTranslations('admin.deliveries.recipient')
  const locale = useLocale()
  const gaps = languageGaps(words, ['body'])
  const missing = LOCALES.filter((each) => !gaps[each].begun)
  if (missing.length === 0) return null
  const languages = missing.map((each) => languageName(each, locale)).join(', ')
  return <p className="font-semibold">{t('missingIn', { languages })}</p>
}
