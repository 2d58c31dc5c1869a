'use client'

import { ActionForm } from '@/components/admin/action-form'
import { EnterButton } from '@/components/admin/enter-button'
import type { FormAction } from '@/components/admin/form-state'
import { MarkdownField } from '@/components/admin/markdown/markdown-field'
import type { Citable } from '@/components/admin/markdown/matching'
import { PictureTool } from '@/components/admin/pictures/picture-tool'
import { SideBySide } from '@/components/admin/side-by-side'
import { Button } from '@/components/ui/button'
import { TextArea, TextField } from '@/components/ui/field'

type PetitionTextFormProps = {
  action: FormAction
  /** The version that is shown; a save over a newer one is refused. */
  version: number
  values: Record<string, string>
  /** What the reasons may cite. */
  references: Citable[]
}

export function PetitionTextForm({ action, version, values, references }: PetitionTextFormProps) {
  return (
    <ActionForm action={action} values={{ ...values, version: String(version) }} label="Petition text">
      {(field, _state, pending) => (
        <>
          <input type="hidden" name="version" value={field('version').defaultValue} />
          <EnterButton name="intent" value="preview-en" disabled={pending} />
          <SideBySide
            fields={(lang) => (
              <>
                <TextField
                  label="Salutation"
                  hint="Before the title; may be empty"
                  {...field(`${lang}-salutation`)}
                />
                <TextField label="Title" {...field(`${lang}-title`)} />
                <TextField label="Addressed to" {...field(`${lang}-target`)} />
                <TextArea label="Demand" hint="One or two sentences" rows={3} {...field(`${lang}-demand`)} />
                <MarkdownField
                  label="Reasons"
                  hint="In Markdown: a heading a reason; a reference is cited as [@its-key]"
                  rows={18}
                  references={references}
                  tools={<PictureTool locale={lang} />}
                  {...field(`${lang}-reasons`)}
                />
                <TextArea
                  label="Consent"
                  hint="What a signer agrees to by ticking: which fields are handed over, and to whom"
                  rows={3}
                  {...field(`${lang}-consent`)}
                />
              </>
            )}
          />
          <div className="flex flex-wrap gap-3 pt-2">
            <Button name="intent" value="save" disabled={pending}>
              Save as a new version
            </Button>
            <Button quiet name="intent" value="preview-en" disabled={pending}>
              Preview in English
            </Button>
            <Button quiet name="intent" value="preview-es" disabled={pending}>
              Preview in Spanish
            </Button>
          </div>
        </>
      )}
    </ActionForm>
  )
}
