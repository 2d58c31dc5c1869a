'use client'

import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/admin/form/action-form'
import { SideBySide } from '@/components/admin/form/side-by-side'
import { MarkdownField } from '@/components/admin/markdown/markdown-field'
import { PictureTool } from '@/components/admin/pictures/picture-tool'
import { Button } from '@/components/ui/button'
import { SelectField, TextField } from '@/components/ui/field'
import type { FormAction } from '@/editor/form-state'
import type { Citable } from '@/editor/markdown/matching'
import { RESPONSE_KINDS } from '@/lib/deliveries/schema'

type ResponseFormProps = { action: FormAction; id: number; references: Citable[] }

export function ResponseForm({ action, id, references }: ResponseFormProps) {
  const t = useTranslations('admin.deliveries.recipient')
  const kinds = useTranslations('admin.deliveries.responses')
  return (
    <ActionForm action={action} label={t('add')}>
      {(field, _state, pending) => (
        <>
          <input type="hidden" name="id" value={id} />
          <div className="grid max-w-column items-end gap-3 sm:grid-cols-2">
            <SelectField label={t('kind')} {...field('response-kind')}>
              <option value="">{t('choose')}</option>
              {RESPONSE_KINDS.map((kind) => (
                <option key={kind} value={kind}>
                  {kinds(kind)}
                </option>
              ))}
            </SelectField>
            <TextField
              label={t('when')}
              hint={t('whenHint')}
              autoComplete="off"
              {...field('response-date')}
            />
          </div>
          <div className="max-w-column">
            <TextField
              label={t('office')}
              hint={t('officeHint')}
              autoComplete="off"
              {...field('response-office')}
            />
          </div>
          <SideBySide
            fields={(lang) => (
              <MarkdownField
                label={t('said')}
                hint={t('saidHint')}
                rows={6}
                references={references}
                tools={<PictureTool locale={lang} />}
                lang={lang}
                {...field(`${lang}-text`)}
              />
            )}
          />
          <p className="pt-2">
            <Button disabled={pending}>{t('save')}</Button>
          </p>
        </>
      )}
    </ActionForm>
  )
}
