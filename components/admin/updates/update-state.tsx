import { useTranslations } from 'next-intl'
import { Timestamp } from '@/components/admin/format/timestamp'
import { languageName } from '@/lib/i18n/language-names'
import { isLocale, type Locale } from '@/lib/i18n/locales'
import { useLocale } from '@/lib/i18n/use-locale'
import { formatInZone } from '@/lib/time-zones/rules'
import type { ListedUpdate } from '@/lib/updates/list-queries'
import { clearedAt, UPDATE_STATES, type UpdateState as State } from '@/lib/updates/rules'

type Words = ListedUpdate['words'][number]

type UpdateStateProps = { update: Pick<ListedUpdate, 'words' | 'deletedAt'> }

/** One state where all languages agree, else one for each; of a deleted draft, when it goes for good. */
export function UpdateState({ update: { words, deletedAt } }: UpdateStateProps) {
  const t = useTranslations('admin.updates.notes')
  if (deletedAt)
    return t.rich('deleted', {
      time: () => <Timestamp at={deletedAt} />,
      day: () => <Timestamp at={clearedAt(deletedAt)} />,
    })
  const groups = UPDATE_STATES.map((state) => ({
    state,
    those: words.filter((each) => each.state === state),
  }))
  const there = groups.filter(({ those }) => those.length > 0)
  return there.map(({ state, those }, index) => (
    <span key={state}>
      {index > 0 && ', '}
      <Name state={state} locales={there.length > 1 ? those.map(({ locale }) => locale) : []} />
      {those.map((each) => (
        <Note key={each.locale} words={each} isOneOf={words.length > 1} />
      ))}
    </span>
  ))
}

// Bold needs work, grey is done.
function Name({ state, locales }: { state: State; locales: string[] }) {
  const [t, around] = [useTranslations('admin.updates'), useLocale()]
  const languages = locales.map((locale) => nameOf(locale, around)).join(', ')
  const name = languages ? t(`statesIn.${state}`, { languages }) : t(`states.${state}`)
  if (state === 'draft') return <b className="font-semibold">{name}</b>
  return <span className={state === 'scheduled' ? '' : 'text-ink-2'}>{name}</span>
}

type NoteProps = { words: Words; isOneOf: boolean }

function Note({ words, isOneOf }: NoteProps) {
  const [t, around] = [useTranslations('admin.updates.notes'), useLocale()]
  const { locale, scheduledFor, scheduledZone, missed, hasPendingChanges } = words
  const language = nameOf(locale, around)
  return (
    <>
      {missed && <b className="font-semibold"> {isOneOf ? t('missedIn', { language }) : t('missed')}</b>}
      {scheduledFor && (
        <span className="meta block lg:max-w-48">
          {isOneOf && `${language}: `}
          {formatInZone(scheduledFor, scheduledZone ?? 'UTC', around)}
        </span>
      )}
      {hasPendingChanges && (
        <b className="block font-semibold">{isOneOf ? t('pendingIn', { language }) : t('pending')}</b>
      )}
    </>
  )
}

function nameOf(locale: string, around: Locale): string {
  return isLocale(locale) ? languageName(locale, around) : locale
}
