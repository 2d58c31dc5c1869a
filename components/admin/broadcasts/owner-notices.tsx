'use client'

import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/admin/form/action-form'
import { Timestamp } from '@/components/admin/format/timestamp'
import { Button } from '@/components/ui/button'
import type { FormAction } from '@/editor/form-state'
import type { OwnerNotice } from '@/lib/broadcasts/notice-queries'

type OwnerNoticesProps = { notices: OwnerNotice[]; action: FormAction }

/** Shown to owners until one of them confirms. */
export function OwnerNotices({ notices, action }: OwnerNoticesProps) {
  const t = useTranslations('admin.broadcasts.notices')
  if (notices.length === 0) return null
  return (
    <section aria-labelledby="for-you" className="mb-4">
      <h2 id="for-you" className="text-16">
        {t('title')}
      </h2>
      <ul className="grid gap-3 pt-2">
        {notices.map(({ id, at, subject, text, page }) => (
          <li key={id} className="gutter-rule grid gap-2">
            <p className="wrap-anywhere">
              <a href={page}>{subject}</a>{' '}
              <span className="meta">
                <Timestamp at={at} time />
              </span>
            </p>
            <p>{text}</p>
            <ActionForm action={action} label={subject}>
              {(_field, _state, pending) => (
                <p>
                  <input type="hidden" name="id" value={id} />
                  <Button quiet disabled={pending}>
                    {t('noted')}
                  </Button>
                </p>
              )}
            </ActionForm>
          </li>
        ))}
      </ul>
    </section>
  )
}
