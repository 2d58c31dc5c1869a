'use client'

import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/admin/form/action-form'
import { Timestamp } from '@/components/admin/format/timestamp'
import { Button } from '@/components/ui/button'
import type { FormAction } from '@/editor/form-state'
import type { OwnerNotice } from '@/lib/broadcasts/notice-queries'

type OwnerNoticesProps = { notices: OwnerNotice[]; action: FormAction }

/** What owners are told of mailings, until one of them has noted it. */
export function OwnerNotices({ notices, action }: OwnerNoticesProps) {
  const t = useTranslations('admin.broadcasts.notices')
  return notices.map(({ id, at, subject, text, page }) => (
    <div key={id} className="sentence grid gap-2">
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
    </div>
  ))
}
