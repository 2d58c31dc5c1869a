import { RESPONSE_NAMES } from '@/components/admin/deliveries/names'
import { RemoveResponse } from '@/components/admin/deliveries/remove-response'
import type { FormAction } from '@/editor/form-state'
import type { ShownDelivery } from '@/lib/deliveries/admin-queries'
import { formatPartialDate } from '@/lib/i18n/dates'
import { languageGaps } from '@/lib/i18n/language-gaps'
import { englishName, isLocale, languageAttributes, LOCALES, STAFF_LOCALE } from '@/lib/i18n/locales'

type ResponseListProps = { responses: ShownDelivery['responses']; remove: FormAction }

/** The newest first; texts as typed. */
export function ResponseList({ responses, remove }: ResponseListProps) {
  if (responses.length === 0) return <p className="meta">Awaiting an answer.</p>
  return (
    <ul className="border-b border-hair">
      {responses.map(({ id, kind, date, office, words }) => (
        <li key={id} className="grid gap-2 border-t border-hair py-3">
          <p>
            <b className="font-semibold">{RESPONSE_NAMES[kind]}</b>
            {office && (
              <span>
                {' '}
                (<bdi>{office}</bdi>)
              </span>
            )}
            , {formatPartialDate(date, STAFF_LOCALE)}
          </p>
          {words.map(({ locale, body }) => (
            <p
              key={locale}
              {...(isLocale(locale) && languageAttributes(locale))}
              translate="no"
              className="difference"
            >
              {body}
            </p>
          ))}
          <Lacking words={words} />
          <RemoveResponse
            action={remove}
            id={id}
            what={`${RESPONSE_NAMES[kind]}, ${formatPartialDate(date, STAFF_LOCALE)}`}
          />
        </li>
      ))}
    </ul>
  )
}

function Lacking({ words }: { words: ShownDelivery['responses'][number]['words'] }) {
  const gaps = languageGaps(words, ['body'])
  const lacking = LOCALES.filter((locale) => !gaps[locale].begun)
  if (lacking.length === 0) return null
  return <p className="font-semibold">Missing in {lacking.map(englishName).join(', ')}</p>
}
