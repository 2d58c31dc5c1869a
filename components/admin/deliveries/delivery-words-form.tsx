'use client'

import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/admin/form/action-form'
import { SideBySide } from '@/components/admin/form/side-by-side'
import { MarkdownField } from '@/components/admin/markdown/markdown-field'
import { PictureTool } from '@/components/admin/pictures/picture-tool'
import { Button } from '@/components/ui/button'
import type { FormAction } from '@/editor/form-state'
import type { Citable } from '@/editor/markdown/matching'
import type { LanguageGap } from '@/lib/i18n/language-gaps'
import type { Locale } from '@/lib/i18n/locales'

type DeliveryWordsFormProps = {
  action: FormAction
  id: number
  values: Record<string, string>
  references: Citable[]
  gaps: Record<Locale, LanguageGap>
  /** Whether what is saved is public at once. */
  live: boolean
}

export function DeliveryWordsForm({ action, id, values, references, gaps, live }: DeliveryWordsFormProps) {
  const t = useTranslations('admin.deliveries.words')
  return (
    <ActionForm action={action} values={values} label={t('title')}>
      {(field, _state, pending) => (
        <>
          <input type="hidden" name="id" value={id} />
          <SideBySide
            gaps={gaps}
            fields={(lang) => (
              <MarkdownField
                label={t('text')}
                hint={t('hint')}
                rows={8}
                references={references}
                tools={<PictureTool locale={lang} />}
                lang={lang}
                {...field(`${lang}-body`)}
              />
            )}
          />
          <p className="pt-2">
            <Button disabled={pending}>{t(live ? 'saveLive' : 'saveLater')}</Button>
          </p>
        </>
      )}
    </ActionForm>
  )
}
