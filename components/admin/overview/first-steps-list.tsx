import { useTranslations } from 'next-intl'
import { ButtonForm } from '@/components/admin/form/button-form'
import type { FormAction } from '@/editor/form-state'
import type { FirstStep, FirstSteps } from '@/lib/first-steps/queries'

const PAGES: Record<FirstStep, string | null> = {
  'mail-server': null,
  'mail-settings': '/admin/petition/campaign',
  team: '/admin/admins',
  signing: '/',
  facts: '/admin/petition/words',
  letter: '/admin/petition/words',
  update: '/admin/updates/new',
}

/** What a new site needs, until it is done or dismissed. */
export function FirstStepsList({ steps, dismiss }: { steps: FirstSteps; dismiss: FormAction }) {
  const t = useTranslations('admin.overview.steps')
  const done = steps.filter((each) => each.done).length
  return (
    <section aria-labelledby="first-steps" className="mb-6 border-t-2 border-ink pt-3">
      <h2 id="first-steps" className="text-16">
        {t('title')} <span className="meta">{t('progress', { done, all: steps.length })}</span>
      </h2>
      <ul className="py-2">
        {steps.map(({ step, done }) => {
          const page = PAGES[step]
          return (
            <li key={step} className="flex gap-2 py-1">
              <span aria-hidden="true">{done ? '✓' : '○'}</span>
              <span className={done ? 'text-ink-2' : ''}>
                <span className="sr-only">{done ? t('done') : t('open')} </span>
                {page && !done ? <a href={page}>{t(step)}</a> : t(step)}
              </span>
            </li>
          )
        })}
      </ul>
      <div className="text-14">
        <ButtonForm action={dismiss} label={t('hide')} look="link" />
      </div>
    </section>
  )
}
