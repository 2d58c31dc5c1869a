import { STATE_NAMES } from '@/components/admin/updates/state-names'
import { formatInZone } from '@/lib/time-zones/rules'
import type { ListedUpdate } from '@/lib/updates/admin-queries'
import { UPDATE_STATES, type UpdateState as State } from '@/lib/updates/rules'

type Words = ListedUpdate['words'][number]

/** One state where all languages agree, else one for each. */
export function UpdateState({ words }: { words: Words[] }) {
  const groups = UPDATE_STATES.map((state) => ({
    state,
    those: words.filter((each) => each.state === state),
  }))
  const there = groups.filter(({ those }) => those.length > 0)
  return there.map(({ state, those }, index) => (
    <span key={state}>
      {index > 0 && ', '}
      <Name state={state} />
      {there.length > 1 && ` in ${those.map(({ locale }) => locale).join(', ')}`}
      {those.map((each) => (
        <Note key={each.locale} words={each} isOneOf={words.length > 1} />
      ))}
    </span>
  ))
}

// Bold needs work, grey is done.
function Name({ state }: { state: State }) {
  if (state === 'draft') return <b className="font-semibold">{STATE_NAMES.draft}</b>
  return <span className={state === 'scheduled' ? '' : 'text-ink-2'}>{STATE_NAMES[state]}</span>
}

type NoteProps = { words: Words; isOneOf: boolean }

function Note({ words, isOneOf }: NoteProps) {
  const { locale, scheduledFor, scheduledZone, missed, hasPendingChanges } = words
  const where = isOneOf ? ` in ${locale}` : ''
  return (
    <>
      {missed && <b className="font-semibold"> (missed its moment{where})</b>}
      {scheduledFor && (
        <span className="meta block lg:max-w-48">
          {isOneOf && `${locale}: `}
          {formatInZone(scheduledFor, scheduledZone ?? 'UTC')}
        </span>
      )}
      {hasPendingChanges && <b className="block font-semibold">Changes waiting{where}</b>}
    </>
  )
}
