'use client'

import { RESPONSE_NAMES } from '@/components/admin/deliveries/names'
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
  return (
    <ActionForm action={action} label="Add what the recipient did">
      {(field, _state, pending) => (
        <>
          <input type="hidden" name="id" value={id} />
          <div className="grid max-w-column items-end gap-3 sm:grid-cols-2">
            <SelectField label="What they did" {...field('response-kind')}>
              <option value="">Choose</option>
              {RESPONSE_KINDS.map((kind) => (
                <option key={kind} value={kind}>
                  {RESPONSE_NAMES[kind]}
                </option>
              ))}
            </SelectField>
            <TextField
              label="When"
              hint="2020, 2020-03 or 2020-03-09"
              autoComplete="off"
              {...field('response-date')}
            />
          </div>
          <div className="max-w-column">
            <TextField
              label="To whom it was handed on"
              hint="Only where it was: another office is responsible now"
              autoComplete="off"
              {...field('response-office')}
            />
          </div>
          <SideBySide
            fields={(lang) => (
              <MarkdownField
                label="What they said (optional)"
                hint="Markdown, with pictures and references"
                rows={6}
                references={references}
                tools={<PictureTool locale={lang} />}
                lang={lang}
                {...field(`${lang}-text`)}
              />
            )}
          />
          <p className="pt-2">
            <Button disabled={pending}>Add, live at once</Button>
          </p>
        </>
      )}
    </ActionForm>
  )
}
